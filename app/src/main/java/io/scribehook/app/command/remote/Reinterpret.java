package io.scribehook.app.command.remote;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;

/** Reads callbacks again. */
@Command(name = "reinterpret", description = "Read callbacks again; adds only what is missing.")
public final class Reinterpret extends Verb {
    @Override
    JsonNode act(Client client, String id) throws InterruptedException {
        return client.send("POST", "/api/v1/callbacks/" + id + "/reinterpret", null);
    }

    @Override
    String told(JsonNode callback) {
        return "callback " + callback.path("id").asText() + " will be read again";
    }
}
