package io.scribehook.http.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scribehook.http.problem.ProblemType;
import io.scribehook.http.problem.Refusal;
import java.io.IOException;

/** JSON documents that somebody sends. A member that is there twice makes one malformed; numbers keep their digits. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    /** The object that the bytes are. */
    static ObjectNode object(byte[] bytes) {
        try {
            if (MAPPER.readTree(bytes) instanceof ObjectNode object) return object;
            throw Refusal.of(ProblemType.MALFORMED, "The document is not a JSON object.");
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw Refusal.of(ProblemType.MALFORMED, "The document is not well-formed JSON" + where + ".");
        } catch (IOException e) {
            throw Refusal.of(ProblemType.MALFORMED, "The document cannot be read.");
        }
    }

    /** What we stored ourselves. */
    static JsonNode stored(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored JSON is not well-formed", e);
        }
    }

    /** As maps, lists, strings, numbers and booleans. */
    static Object plain(JsonNode node) {
        return MAPPER.convertValue(node, Object.class);
    }
}
