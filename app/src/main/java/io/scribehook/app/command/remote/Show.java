package io.scribehook.app.command.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.scribehook.app.command.Exit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one thing, whatever it is. A job that a callback brought about has the callback's id: the job is shown. */
@Command(
        name = "show",
        description = "Show a job, a follow-up or a callback, with all that belongs to it; or a job's transcript.")
public final class Show extends Remote {
    private static final List<String> COLLECTIONS = List.of("jobs", "follow-ups", "callbacks");

    @Parameters(paramLabel = "ID")
    String id = "";

    @Option(
            names = "--transcript",
            arity = "0..1",
            fallbackValue = "txt",
            paramLabel = "FORMAT",
            description = "The job's transcript instead: txt (as it is without FORMAT), srt, vtt or json.")
    @Nullable
    String transcript;

    @Option(names = "--callback", description = "The callback of this id, though a job may have the same.")
    boolean callback;

    @Option(names = "--body", description = "The callback's bytes as they arrived instead.")
    boolean body;

    @Override
    Exit run(Client client, Printer printer) throws InterruptedException {
        String one = Query.encoded(id);
        if (transcript != null)
            printer.say(client.text(new Query("/api/v1/jobs/" + one + "/transcript")
                            .with("format", transcript)
                            .toString())
                    .stripTrailing());
        else if (body) printer.say(client.text("/api/v1/callbacks/" + one + "/body"));
        else if (callback) printer.document(client.get("/api/v1/callbacks/" + one));
        else printer.document(find(client, one));
        return Exit.OK;
    }

    private static JsonNode find(Client client, String id) throws InterruptedException {
        for (String collection : COLLECTIONS) {
            try {
                return client.get("/api/v1/" + collection + "/" + id);
            } catch (Failure e) {
                if (e.exit() != Exit.NOT_FOUND) throw e;
            }
        }
        throw new Failure(Exit.NOT_FOUND, "there is no job, follow-up or callback with this id");
    }
}
