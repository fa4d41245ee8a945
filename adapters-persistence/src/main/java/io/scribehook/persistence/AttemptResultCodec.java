package io.scribehook.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scribehook.domain.followup.AttemptResult;
import io.scribehook.domain.followup.TranslatedText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an attempt came to, as a document. */
final class AttemptResultCodec {
    private AttemptResultCodec() {}

    static String write(AttemptResult result) {
        ObjectNode document = Json.document(result.name());
        switch (result) {
            case AttemptResult.Sent(String receipt, TranslatedText translation) -> {
                document.put("receipt", receipt);
                if (translation != null)
                    document.putObject("translation")
                            .put("language", translation.language())
                            .put("engine", translation.engine())
                            .put("draft", translation.draft())
                            .put("text", translation.text());
            }
            case AttemptResult.Again(String reason, Instant notBefore) -> {
                document.put("reason", reason);
                if (notBefore != null) document.put("not_before", notBefore.toString());
            }
            case AttemptResult.Refused(String reason) -> document.put("reason", reason);
            case AttemptResult.Unknown(String reason) -> document.put("reason", reason);
        }
        return document.toString();
    }

    static AttemptResult read(String document) {
        JsonNode node = Json.read(document);
        return switch (Json.type(node)) {
            case "sent" -> new AttemptResult.Sent(Json.text(node, "receipt"), translation(node.path("translation")));
            case "again" ->
                new AttemptResult.Again(
                        Json.text(node, "reason"), node.has("not_before") ? Json.instant(node, "not_before") : null);
            case "refused" -> new AttemptResult.Refused(Json.text(node, "reason"));
            case "unknown" -> new AttemptResult.Unknown(Json.text(node, "reason"));
            default -> throw Json.unknownType("result of an attempt", node);
        };
    }

    private static @Nullable TranslatedText translation(JsonNode node) {
        if (node.isMissingNode()) return null;
        return new TranslatedText(
                Json.text(node, "language"),
                Json.text(node, "engine"),
                node.path("draft").booleanValue(),
                Json.text(node, "text"));
    }
}
