package io.scribehook.http.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.scribehook.domain.job.Fault;
import io.scribehook.domain.text.JsonText;
import io.scribehook.http.admin.Shown;
import io.scribehook.http.problem.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settings of a follow-up as somebody reads and corrects them. */
final class SettingsForm {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final String MASK = "***";

    private SettingsForm() {}

    static String shown(JsonText settings) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(Shown.json(settings));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored JSON is not well-formed", e);
        }
    }

    /** The corrected settings, or null where nothing was changed. What is masked cannot be sent back. */
    static @Nullable JsonText read(String sent, JsonText before) {
        if (sent.isBlank()) return null;
        JsonNode corrected = parsed(sent);
        if (corrected.equals(parsed(shown(before)))) return null;
        if (corrected.toString().contains(MASK))
            throw invalid("Write what stands behind *** anew; secrets are not shown.");
        return new JsonText(corrected.toString());
    }

    private static JsonNode parsed(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node.isObject()) return node;
        } catch (JsonProcessingException _) {
            // said below
        }
        throw invalid("This is not a JSON object.");
    }

    private static Refusal invalid(String detail) {
        return Refusal.invalid(List.of(new Fault("/settings", detail)));
    }
}
