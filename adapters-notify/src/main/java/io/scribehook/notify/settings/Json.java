package io.scribehook.notify.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.scribehook.domain.text.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * JSON as the channels write and read it: snake_case, the same value always in the same characters, unknown members
 * ignored on reading. Thread-safe.
 */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    /** A frozen request, or another record, as text. */
    public static JsonText write(Object value) {
        try {
            return new JsonText(MAPPER.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON can be made of a " + value.getClass(), e);
        }
    }

    /** The same as {@link #write} in UTF-8. */
    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON can be made of a " + value.getClass(), e);
        }
    }

    /**
     * The record that was written.
     *
     * @throws IllegalArgumentException when the text is no such record
     */
    public static <T> T read(JsonText json, Class<T> type) {
        try {
            return MAPPER.readValue(json.value(), type);
        } catch (JsonProcessingException e) {
            e.clearLocation();
            throw new IllegalArgumentException("the JSON is no " + type.getSimpleName(), e);
        }
    }

    /**
     * The value as a tree.
     *
     * @throws IllegalArgumentException when the text is no JSON
     */
    public static JsonNode tree(JsonText json) {
        return read(json, JsonNode.class);
    }

    /** The value as maps, lists, strings, numbers and booleans; null for null. */
    public static @Nullable Object plain(JsonText json) {
        return MAPPER.convertValue(tree(json), Object.class);
    }
}
