package io.scribehook.persistence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stored documents have in common: a version, and a tag where there is a choice. Members may be added under the
 * same version; whoever changes what one means counts it up and keeps reading the old.
 */
final class Json {
    private static final int VERSION = 1;

    /** Reads what we wrote ourselves, so the limits against strangers are off. */
    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .build();

    private Json() {}

    static ObjectNode document() {
        return MAPPER.createObjectNode().put("v", VERSION);
    }

    static ObjectNode document(String type) {
        return document().put("type", type);
    }

    static JsonNode read(String document) {
        try {
            JsonNode node = MAPPER.readTree(document);
            checkVersion(node.path("v").asInt(), VERSION);
            return node;
        } catch (JsonProcessingException e) {
            throw new StoredWrongly("a stored document is no JSON", e);
        }
    }

    static void checkVersion(int version, int known) {
        if (version != known) throw new StoredWrongly("a stored document has version " + version, null);
    }

    static String type(JsonNode node) {
        return text(node, "type");
    }

    static String text(JsonNode node, String member) {
        String text = optionalText(node, member);
        if (text == null) throw new StoredWrongly("a stored document lacks \"" + member + "\"", null);
        return text;
    }

    static @Nullable String optionalText(JsonNode node, String member) {
        JsonNode value = node.path(member);
        return value.isTextual() ? value.textValue() : null;
    }

    static Instant instant(JsonNode node, String member) {
        return Instant.parse(text(node, member));
    }

    static UUID uuid(JsonNode node, String member) {
        return UUID.fromString(text(node, member));
    }

    static int integer(JsonNode node, String member) {
        return number(node, member).intValue();
    }

    static double decimal(JsonNode node, String member) {
        return number(node, member).doubleValue();
    }

    static JsonNode number(JsonNode node, String member) {
        JsonNode value = node.path(member);
        if (!value.isNumber()) throw new StoredWrongly("a stored document lacks \"" + member + "\"", null);
        return value;
    }

    static StoredWrongly unknownType(String of, JsonNode node) {
        return new StoredWrongly("\"" + type(node) + "\" is no " + of, null);
    }

    /** A row holds what this version cannot read: written by a newer one, or by hand. */
    static final class StoredWrongly extends IllegalStateException {
        private static final long serialVersionUID = 1;

        StoredWrongly(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
