package io.scribehook.http.provider.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scribehook.domain.text.JsonText;
import java.util.Optional;

/** The options of a job, which are small, as a tree. */
public final class Options {
    private static final JsonMapper JSON = new JsonMapper();

    private Options() {}

    /** The options as an object of the caller's own, or empty when they are anything else. */
    public static Optional<ObjectNode> object(JsonText options) {
        try {
            return JSON.readTree(options.value()) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    /** An object to fill. */
    public static ObjectNode empty() {
        return JSON.createObjectNode();
    }
}
