package io.scribehook.app.command.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scribehook.app.command.Exit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Does the same to all that a filter finds. */
@Command(
        name = "repair",
        description = "Retry, redo, reinterpret or cancel all that a filter finds, in the background, and wait for it."
                + " Count them first with --dry-run.")
public final class Repair extends Remote {
    private static final String PATH = "/api/v1/operations";

    @Parameters(paramLabel = "VERB", description = "retry or redo follow-ups, reinterpret callbacks, cancel jobs.")
    String verb = "";

    @Option(names = "--state", required = true, description = "In this state.")
    String state = "";

    @Option(
            names = "--filter",
            paramLabel = "NAME=VALUE",
            description = "And like this, by what their list can be narrowed down by: type=sms, reason=unreadable,"
                    + " provider=deepgram, from=2026-03-01T09:30:00Z; may be repeated.")
    Map<String, String> filter = new LinkedHashMap<>();

    @Option(names = "--dry-run", description = "Only count them.")
    boolean dryRun;

    @Override
    Exit run(Client client, Printer printer) throws InterruptedException {
        ObjectNode asked =
                new ObjectMapper().createObjectNode().put("verb", verb).put("dry_run", dryRun);
        ObjectNode which = asked.putObject("filter").put("state", state);
        filter.forEach(which::put);
        var progress =
                Progress.onTerminal(Objects.requireNonNull(spec).commandLine().getErr());
        JsonNode ended = awaitEnd(client, client.send("POST", PATH, asked), progress);
        if (printer.json()) printer.document(ended);
        else printer.say(told(ended));
        return Exit.OK;
    }

    private static JsonNode awaitEnd(Client client, JsonNode started, Progress progress) throws InterruptedException {
        JsonNode operation = started;
        while (!operation.path("state").asText().equals("ended")) {
            JsonNode total = operation.path("total");
            progress.counting(operation.path("matched").asLong(), total.isNumber() ? total.asLong() : null);
            TimeUnit.MILLISECONDS.sleep(250);
            operation = client.get(PATH + "/" + Query.encoded(started.path("id").asText()));
        }
        progress.done();
        return operation;
    }

    private static String told(JsonNode operation) {
        long matched = operation.path("matched").asLong();
        if (operation.path("dry_run").asBoolean()) return matched + " found; nothing was done";
        return matched + " found, " + operation.path("changed").asLong() + " done, "
                + operation.path("left").asLong() + " left alone";
    }
}
