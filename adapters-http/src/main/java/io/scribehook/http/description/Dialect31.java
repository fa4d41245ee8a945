package io.scribehook.http.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Says in OpenAPI 3.1 what was generated as 3.0: {@code nullable} became a type of its own
 * (<a href="https://www.openapis.org/blog/2021/02/16/migrating-from-openapi-3-0-to-3-1-0">migration guide</a>). The
 * generator's own 3.1 gives nullable strings the type object too.
 */
final class Dialect31 {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Dialect31() {}

    static void translate(JsonNode node) {
        node.forEach(Dialect31::translate);
        if (!(node instanceof ObjectNode schema)) return;
        JsonNode nullable = schema.path("nullable");
        if (!nullable.isBoolean()) return;
        schema.remove("nullable");
        if (nullable.booleanValue()) orNull(schema);
    }

    private static void orNull(ObjectNode schema) {
        if (schema.get("allOf") instanceof ArrayNode parts && parts.size() == 1) {
            schema.remove("allOf");
            schema.putArray("anyOf").add(parts.get(0)).add(NODES.objectNode().put("type", "null"));
        } else if (schema.path("type").isTextual()) {
            String type = schema.path("type").textValue();
            schema.putArray("type").add(type).add("null");
            if (schema.get("enum") instanceof ArrayNode values) values.addNull();
        }
    }
}
