package io.scribehook.http.provider.assemblyai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scribehook.domain.provider.SubmissionRequest;
import io.scribehook.domain.text.JsonText;
import io.scribehook.http.provider.json.Options;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * A job's options as the body of {@code POST /v2/transcript}: the object as it is, with the audio and the webhook.
 * AssemblyAI itself decides which options there are.
 */
@Singleton
final class AssemblyAiOptions {
    private static final Set<String> RESERVED =
            Set.of("audio_url", "webhook_url", "webhook_auth_header_name", "webhook_auth_header_value");

    private final AssemblyAiSettings settings;

    AssemblyAiOptions(AssemblyAiSettings settings) {
        this.settings = settings;
    }

    List<String> faults(JsonText options) {
        var object = Options.object(options);
        return object.isEmpty()
                ? List.of("the options are not a JSON object")
                : RESERVED.stream()
                        .filter(object.get()::has)
                        .sorted()
                        .map(name -> "the option \"" + name + "\" is not the caller's to set")
                        .toList();
    }

    /** The body for options without faults. */
    String body(SubmissionRequest request, String audioUrl) {
        ObjectNode body = Options.object(request.job().options()).orElseGet(Options::empty);
        body.put("audio_url", audioUrl);
        if (request.callback() == null) return body.toString();
        body.put("webhook_url", request.callback().toString());
        if (settings.webhookAuthHeaderName() != null)
            body.put("webhook_auth_header_name", settings.webhookAuthHeaderName())
                    .put("webhook_auth_header_value", settings.webhookAuthHeaderValue());
        return body.toString();
    }
}
