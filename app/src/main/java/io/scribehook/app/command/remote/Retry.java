package io.scribehook.app.command.remote;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;

/** Tries follow-ups again. */
@Command(
        name = "retry",
        description = "Try follow-ups again: the same request under the same key, which the other side may know.")
public final class Retry extends Verb {
    @Override
    JsonNode act(Client client, String id) throws InterruptedException {
        return client.send("POST", "/api/v1/follow-ups/" + id + "/retry", null);
    }

    @Override
    String told(JsonNode followUp) {
        return followUp.path("type").asText() + " " + followUp.path("id").asText() + " is due again";
    }
}
