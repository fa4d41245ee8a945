package io.scribehook.http.provider.gladia;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Access to Gladia.
 *
 * @param apiKey without it, nothing can be submitted
 * @param baseUrl where its API is
 * @param timeout for a submission as a whole, the upload of audio included, and for each question about one
 */
@ConfigurationProperties("scribehook.providers.gladia")
record GladiaSettings(
        @Nullable String apiKey,
        @Bindable(defaultValue = "https://api.gladia.io") URI baseUrl,
        @Bindable(defaultValue = "2m") Duration timeout) {

    @Override
    public String toString() {
        return "GladiaSettings[" + baseUrl.getHost() + "]";
    }
}
