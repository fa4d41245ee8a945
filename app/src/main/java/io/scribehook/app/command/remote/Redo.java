package io.scribehook.app.command.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scribehook.app.command.Exit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Does follow-ups anew. */
@Command(
        name = "redo",
        description = "Do follow-ups anew: a new request under a new key, with other settings if you like.")
public final class Redo extends Verb {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MASK = "***";

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "This setting instead of the old one, such as to=+14155550123; may be repeated.")
    Map<String, String> changed = new LinkedHashMap<>();

    @Option(names = "--settings", paramLabel = "JSON", description = "All settings instead of the old ones.")
    @Nullable
    String settings;

    @Override
    JsonNode act(Client client, String id) throws InterruptedException {
        String path = "/api/v1/follow-ups/" + id;
        ObjectNode request = JSON.createObjectNode();
        if (settings != null) request.set("settings", parsed(settings));
        else if (!changed.isEmpty()) request.set("settings", merged(client.get(path)));
        return client.send("POST", path + "/redo", request);
    }

    @Override
    String told(JsonNode anew) {
        return anew.path("type").asText() + " " + anew.path("supersedes").asText() + " is done anew as "
                + anew.path("id").asText();
    }

    private ObjectNode merged(JsonNode followUp) {
        if (!(followUp.at("/step/settings") instanceof ObjectNode old))
            throw new Failure(Exit.REFUSED, "its settings are no object; give all of them with --settings");
        changed.forEach((name, value) -> old.set(name, value(value)));
        if (old.toString().contains(MASK))
            throw new Failure(
                    Exit.REFUSED, "its settings hold a secret that is not shown; give all of them with --settings");
        return old;
    }

    /** A number or a truth where it looks like one; a phone number does not. */
    private static JsonNode value(String text) {
        return text.matches("true|false|0|[1-9][0-9]{0,8}")
                ? parsed(text)
                : JSON.getNodeFactory().textNode(text);
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException _) {
            throw new Failure(Exit.USAGE, "--settings is a JSON object");
        }
    }
}
