package io.scribehook.http.provider.openai;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Access to OpenAI, or to a server of one's own that speaks as it does.
 *
 * @param baseUrl what stands before {@code /v1/audio/transcriptions}; OpenAI itself when absent
 * @param apiKey sent as a bearer token; a server of one's own may need none
 * @param model of a job whose options name none
 * @param timeout for a job as a whole: the download of audio, its upload and the transcription, which is waited for
 * @param downloadLimit bytes of audio at a URL, which rest on the heap meanwhile; OpenAI takes 25 MB
 */
@ConfigurationProperties("scribehook.providers.openai")
record OpenAiSettings(
        @Nullable URI baseUrl,
        @Nullable String apiKey,
        @Bindable(defaultValue = "whisper-1") String model,
        @Bindable(defaultValue = "10m") Duration timeout,
        @Bindable(defaultValue = "26214400") int downloadLimit) {

    OpenAiSettings {
        if (downloadLimit < 1 || downloadLimit > 1_000_000_000)
            throw new IllegalArgumentException("scribehook.providers.openai.download-limit is not 1 to 1000000000");
    }

    /** Whether there is somebody to ask: a server of one's own, or OpenAI and a key. */
    boolean usable() {
        return baseUrl != null || apiKey != null;
    }

    URI endpoint() {
        String base = baseUrl == null ? "https://api.openai.com" : baseUrl.toString();
        return URI.create(base.replaceFirst("/+$", "") + "/v1/audio/transcriptions");
    }

    @Override
    public String toString() {
        return "OpenAiSettings[" + endpoint().getHost() + "]";
    }
}
