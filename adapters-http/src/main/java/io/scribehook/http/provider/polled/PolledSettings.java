package io.scribehook.http.provider.polled;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is left of the provider's description.
 *
 * @param timeout for a submission as a whole, the upload of audio included, and for each question about one
 * @param interval how often it is asked for a result; less and less often
 * @param downloadLimit bytes of audio at a URL that is sent in a form, which rest on the heap meanwhile
 */
@ConfigurationProperties("scribehook.providers.polled")
record PolledSettings(
        @Bindable(defaultValue = "2m") Duration timeout,
        @Nullable Duration interval,
        @Bindable(defaultValue = "26214400") int downloadLimit) {
    PolledSettings {
        if (interval != null && interval.toMillis() < 1_000)
            throw new IllegalArgumentException("scribehook.providers.polled.interval is a second at least");
    }
}
