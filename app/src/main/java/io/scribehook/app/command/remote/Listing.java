package io.scribehook.app.command.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scribehook.app.command.Exit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A list, the newest first. Reads as many pages as it takes. */
abstract class Listing extends Remote {
    private static final int LARGEST_PAGE = 200;

    @Option(names = "--limit", defaultValue = "50", description = "How many at most (50); 0 for all.")
    int limit = 50;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "Made or received then or later: 2026-03-01T09:30:00Z.")
    @Nullable
    String from;

    @Option(names = "--to", paramLabel = "TIME", description = "Made or received before that.")
    @Nullable
    String to;

    /** What is asked for, but for the time and the page. */
    abstract Query query();

    abstract List<Printer.Column> columns();

    @Override
    final Exit run(Client client, Printer printer) throws InterruptedException {
        List<JsonNode> rows = read(client);
        if (printer.json()) {
            ObjectNode page = new ObjectMapper().createObjectNode();
            page.putArray("items").addAll(rows);
            printer.document(page);
        } else printer.table(columns(), rows);
        return Exit.OK;
    }

    private List<JsonNode> read(Client client) throws InterruptedException {
        var rows = new ArrayList<JsonNode>();
        @Nullable String cursor = null;
        do {
            int wanted = limit == 0 ? LARGEST_PAGE : Math.min(LARGEST_PAGE, limit - rows.size());
            JsonNode page = client.get(query().with("from", from)
                    .with("to", to)
                    .with("limit", wanted)
                    .with("cursor", cursor)
                    .toString());
            page.path("items").forEach(rows::add);
            cursor = page.path("next").textValue();
        } while (cursor != null && (limit == 0 || rows.size() < limit));
        return rows;
    }
}
