package io.scribehook.http.description;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shortens the names that schemas got from their classes: {@code PageResponse_KeyResponse_} becomes {@code KeyPage}. */
final class SchemaNames {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern REFERENCE = Pattern.compile("(?<=\"#/components/schemas/)[^\"]+");
    private static final Pattern PAGE = Pattern.compile("PageResponse_(.+)_");

    private SchemaNames() {}

    static ObjectNode shortened(ObjectNode document) {
        ObjectNode schemas = (ObjectNode) document.at("/components/schemas");
        ObjectNode renamed = MAPPER.createObjectNode();
        schemas.propertyStream().forEach(schema -> {
            if (renamed.replace(shortened(schema.getKey()), schema.getValue()) != null)
                throw new IllegalStateException("two schemas would be named as one: " + schema.getKey());
        });
        ((ObjectNode) document.get("components")).set("schemas", renamed);
        try {
            String text = REFERENCE.matcher(document.toString()).replaceAll(it -> shortened(it.group()));
            return (ObjectNode) MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String shortened(String name) {
        Matcher page = PAGE.matcher(name);
        if (page.matches()) return shortened(page.group(1)) + "Page";
        return name.replaceAll("\\w+Controller\\.|Sent\\.|Response|Json|\\.", "");
    }
}
