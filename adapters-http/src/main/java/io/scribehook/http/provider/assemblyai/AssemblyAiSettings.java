package io.scribehook.http.provider.assemblyai;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Access to AssemblyAI.
 *
 * @param apiKey without it, nothing can be submitted
 * @param baseUrl where its API is: {@code https://api.eu.assemblyai.com} for the one in the European Union
 * @param timeout for a submission as a whole, the upload of audio included, and for each question about one
 * @param webhookAuthHeaderName a header that AssemblyAI is to send with every webhook, for a gateway in front of us that
 *     asks for one; set together with its value or not at all
 * @param webhookAuthHeaderValue a secret
 */
@ConfigurationProperties("scribehook.providers.assemblyai")
record AssemblyAiSettings(
        @Nullable String apiKey,

        @Bindable(defaultValue = "https://api.assemblyai.com")
        URI baseUrl,

        @Bindable(defaultValue = "2m") Duration timeout,
        @Nullable String webhookAuthHeaderName,
        @Nullable String webhookAuthHeaderValue) {

    AssemblyAiSettings {
        if ((webhookAuthHeaderName == null) != (webhookAuthHeaderValue == null))
            throw new IllegalArgumentException("scribehook.providers.assemblyai.webhook-auth-header-name and"
                    + " webhook-auth-header-value are set together or not at all");
    }

    @Override
    public String toString() {
        return "AssemblyAiSettings[" + baseUrl.getHost() + "]";
    }
}
