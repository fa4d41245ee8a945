package io.scribehook.http.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a description promises of answers, and whether they keep it. */
public final class Promises {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonNode description;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new HashMap<>();

    public Promises(JsonNode description) {
        assertThat(description.path("paths")).isNotEmpty();
        this.description = description;
    }

    /** The status is declared for the operation, and the body is what was declared for the status. */
    public void hold(String method, String path, HttpResponse<String> answer) {
        String place = pathTemplate(path.split("[?]", -1)[0]);
        JsonNode operation = description.path("paths").path(place).path(method.toLowerCase(Locale.ROOT));
        if (operation.isMissingNode() || operation.has("x-draft")) return;
        JsonNode declared = resolved(operation.path("responses").path(String.valueOf(answer.statusCode())));
        assertThat(declared.isMissingNode())
                .as("%s %s answers %d, which is not declared: %s", method, place, answer.statusCode(), answer.body())
                .isFalse();
        String type = answer.headers().firstValue("Content-Type").orElse("").split(";", -1)[0];
        JsonNode content = declared.path("content");
        if (content.has("*/*") || (content.isMissingNode() && answer.body().isEmpty())) return;
        assertThat(content.has(type))
                .as("%s %s answers %s", method, place, type)
                .isTrue();
        if (type.endsWith("json")) matches(content.path(type).path("schema"), json(answer.body()));
    }

    /** The document is what the schema asks for. */
    public void matches(JsonNode schema, JsonNode document) {
        var errors = schemas.computeIfAbsent(schema.toString(), _ -> compiled(schema))
                .validate(document);
        assertThat(errors).as("%s by %s", document, schema).isEmpty();
    }

    private Schema compiled(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", description.get("components"));
        return registry.getSchema(whole);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? description.at(node.get("$ref").textValue().substring(1)) : node;
    }

    /** The template that the path fits; one without variables goes before one with. */
    private String pathTemplate(String path) {
        return description
                .path("paths")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(template -> path.matches(template.replaceAll("[{][^}]+}", "[^/]+")))
                .min(Comparator.comparingInt((String template) -> template.contains("{") ? 1 : 0)
                        .thenComparingInt(template -> -template.length()))
                .orElse(path);
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }
}
