package io.scribehook.app.command.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.scribehook.app.command.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists and changes sources. */
@Command(
        name = "sources",
        description = "List the places where callbacks arrive that no job announced; or set one up.",
        subcommands = {Sources.Put.class, Sources.Remove.class})
public final class Sources extends Remote {
    private static final List<Printer.Column> COLUMNS = List.of(
            new Printer.Column("SOURCE", "/name"),
            new Printer.Column("PATH", "/path"),
            new Printer.Column("PROVIDER", "/provider"),
            new Printer.Column("PROOF", "/verification/type"),
            new Printer.Column("ENABLED", "/enabled"));

    @Override
    Exit run(Client client, Printer printer) throws InterruptedException {
        JsonNode page = client.get("/api/v1/sources");
        if (printer.json()) printer.document(page);
        else {
            var rows = new ArrayList<JsonNode>();
            page.path("items").forEach(rows::add);
            printer.table(COLUMNS, rows);
        }
        return Exit.OK;
    }

    /** Sets one up. */
    @Command(name = "put", description = "Set up a source, or change it: its JSON from a file, or - for the input.")
    static final class Put extends Remote {
        @Parameters(paramLabel = "NAME")
        String name = "";

        @Option(names = "--file", paramLabel = "FILE", defaultValue = "-", description = "The source as JSON.")
        Path file = Path.of("-");

        @Override
        Exit run(Client client, Printer printer) throws InterruptedException {
            JsonNode saved = client.send("PUT", "/api/v1/sources/" + Query.encoded(name), read());
            if (printer.json()) printer.document(saved);
            else
                printer.say("source " + saved.path("name").asText() + " listens at "
                        + saved.path("path").asText());
            return Exit.OK;
        }

        private JsonNode read() {
            try {
                byte[] text = file.toString().equals("-") ? System.in.readAllBytes() : Files.readAllBytes(file);
                return new ObjectMapper().readTree(text);
            } catch (IOException _) {
                throw new Failure(Exit.USAGE, "this is no JSON that can be read: " + file);
            }
        }
    }

    /** Removes one. */
    @Command(name = "remove", description = "Remove a source: callbacks to it are no longer taken.")
    static final class Remove extends Remote {
        @Parameters(paramLabel = "NAME")
        String name = "";

        @Override
        Exit run(Client client, Printer printer) throws InterruptedException {
            client.send("DELETE", "/api/v1/sources/" + Query.encoded(name), null);
            if (!printer.json()) printer.say("source " + name + " is gone");
            return Exit.OK;
        }
    }
}
