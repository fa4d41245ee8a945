package io.scribehook.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scribehook.domain.followup.Condition;
import io.scribehook.domain.job.ProviderName;

/** A condition, as a part of a plan's document. */
final class ConditionCodec {
    private ConditionCodec() {}

    static JsonNode write(Condition condition) {
        return switch (condition) {
            case Condition.LanguageIs(String language) -> tagged("language_is").put("language", language);
            case Condition.LastsAtLeast(double seconds) ->
                tagged("lasts_at_least").put("seconds", seconds);
            case Condition.LastsAtMost(double seconds) ->
                tagged("lasts_at_most").put("seconds", seconds);
            case Condition.ConfidenceAtLeast(double confidence) ->
                tagged("confidence_at_least").put("confidence", confidence);
            case Condition.ProviderIs(ProviderName provider) ->
                tagged("provider_is").put("provider", provider.value());
            case Condition.MetadataIs(String key, String value) ->
                tagged("metadata_is").put("key", key).put("value", value);
            case Condition.TextContains(String text) -> tagged("text_contains").put("text", text);
        };
    }

    private static ObjectNode tagged(String type) {
        return Json.MAPPER.createObjectNode().put("type", type);
    }

    static Condition read(JsonNode node) {
        return switch (Json.type(node)) {
            case "language_is" -> new Condition.LanguageIs(Json.text(node, "language"));
            case "lasts_at_least" -> new Condition.LastsAtLeast(Json.decimal(node, "seconds"));
            case "lasts_at_most" -> new Condition.LastsAtMost(Json.decimal(node, "seconds"));
            case "confidence_at_least" -> new Condition.ConfidenceAtLeast(Json.decimal(node, "confidence"));
            case "provider_is" -> new Condition.ProviderIs(new ProviderName(Json.text(node, "provider")));
            case "metadata_is" -> new Condition.MetadataIs(Json.text(node, "key"), Json.text(node, "value"));
            case "text_contains" -> new Condition.TextContains(Json.text(node, "text"));
            default -> throw Json.unknownType("condition", node);
        };
    }
}
