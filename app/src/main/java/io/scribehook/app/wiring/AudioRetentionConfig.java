package io.scribehook.app.wiring;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.scribehook.domain.job.Retention;
import java.time.Duration;

/**
 * How long audio is kept.
 *
 * @param keepAudio whether uploads are kept for ever
 * @param audio else how long after the end of their job; {@code 0s} to delete them as soon as it is done
 * @param audioAtProviders whether providers are asked to delete what they have at the same time
 */
@ConfigurationProperties("scribehook.retention")
record AudioRetentionConfig(
        @Bindable(defaultValue = "false") boolean keepAudio,
        @Bindable(defaultValue = "7d") Duration audio,
        @Bindable(defaultValue = "false") boolean audioAtProviders) {

    Retention toDomain() {
        return new Retention(keepAudio ? null : audio, audioAtProviders);
    }
}
