package io.scribehook.http.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Examples of requests and answers, each a JSON document in a resource by the name of its operation. */
final class Examples {
    private static final String FILE = "/api-examples.json";
    private static final String JSON = "/content/application~1json";

    private Examples() {}

    /** Adds {@code request} and {@code answer} of each operation that has them. */
    static void add(ObjectNode document) {
        JsonNode examples = read();
        document.get("paths")
                .forEach(path -> path.forEach(operation -> {
                    JsonNode example =
                            examples.path(operation.path("operationId").asText());
                    if (example.has("request"))
                        ((ObjectNode) operation.at("/requestBody" + JSON)).set("example", example.get("request"));
                    if (example.has("answer"))
                        for (JsonNode answer : operation.get("responses"))
                            if (answer.at(JSON) instanceof ObjectNode content)
                                content.set("example", example.get("answer"));
                }));
    }

    private static JsonNode read() {
        try (InputStream in = Examples.class.getResourceAsStream(FILE)) {
            if (in == null) throw new IllegalStateException(FILE + " is missing");
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
