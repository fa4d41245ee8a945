package io.scribehook.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Headers and metadata as plain JSON objects, without a version: they are searched in the database. */
final class Labels {
    private static final TypeReference<Map<String, String>> TYPE = new TypeReference<>() {};

    private Labels() {}

    static String write(Map<String, String> labels) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        labels.forEach((key, value) -> node.put(Storable.text(key), Storable.text(value)));
        return node.toString();
    }

    static Map<String, String> read(String document) {
        try {
            return Json.MAPPER.readValue(document, TYPE);
        } catch (JsonProcessingException e) {
            throw new Json.StoredWrongly("stored labels are no JSON object of strings", e);
        }
    }
}
