package io.scribehook.http.provider.deepgram;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Access to Deepgram.
 *
 * @param apiKey without it, nothing can be submitted
 * @param baseUrl where its API is
 * @param projectId whose requests are looked through for a submission whose answer was lost; absent for not at all. The
 *     key then needs the scope {@code usage:read}
 * @param timeout for a submission as a whole, the upload of audio included. Without a callback URL the transcription is
 *     waited for, for which Deepgram takes up to ten minutes
 */
@ConfigurationProperties("scribehook.providers.deepgram")
record DeepgramSettings(
        @Nullable String apiKey,
        @Bindable(defaultValue = "https://api.deepgram.com") URI baseUrl,
        @Nullable String projectId,
        @Bindable(defaultValue = "2m") Duration timeout) {

    /** The address of a path of the API. */
    URI at(String pathAndQuery) {
        return URI.create(baseUrl.toString().replaceFirst("/+$", "") + pathAndQuery);
    }

    @Override
    public String toString() {
        return "DeepgramSettings[" + baseUrl.getHost() + "]";
    }
}
