package io.scribehook.app.command.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.scribehook.app.command.Exit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what happens as it happens. Reads on from where it was when the service ends the stream or goes away for a while. */
@Command(name = "tail", description = "Show what happens as it happens: jobs, callbacks and follow-ups.")
public final class Tail extends Remote {
    private static final int MOST_TRIES = 30;

    @Option(names = "--job", paramLabel = "ID", description = "Of this job alone.")
    @Nullable
    String job;

    @Option(names = "--count", paramLabel = "N", defaultValue = "0", description = "End after N lines; 0 for never.")
    int count;

    private int told;
    private int tries;
    private @Nullable String position;

    @Override
    Exit run(Client client, Printer printer) throws InterruptedException {
        while (!enough()) {
            try {
                listen(client, printer);
            } catch (IOException _) {
                // the service went away; it is asked again from where it was
            } catch (Failure e) {
                if (position == null || e.exit() == Exit.DENIED || ++tries > MOST_TRIES) throw e;
            }
            if (!enough()) TimeUnit.SECONDS.sleep(1);
        }
        return Exit.OK;
    }

    private boolean enough() {
        return count > 0 && told >= count;
    }

    private void listen(Client client, Printer printer) throws IOException, InterruptedException {
        String data = "";
        try (var lines = new BufferedReader(new InputStreamReader(client.events(position), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && !enough(); line = lines.readLine()) {
                tries = 0;
                if (line.startsWith("id: ")) position = line.substring(4);
                else if (line.startsWith("data: ")) data = line.substring(6);
                else if (line.equals("event: missed")) printer.say("(some of what happened is no longer known)");
                else if (line.isEmpty() && !data.isEmpty()) {
                    tell(new ObjectMapper().readTree(data), printer);
                    data = "";
                }
            }
        }
    }

    private void tell(JsonNode news, Printer printer) {
        boolean wanted = job == null || news.path("job_id").asText().equals(job);
        if (news.isEmpty() || !wanted) return;
        told++;
        if (printer.json()) printer.line(news);
        else
            printer.say("%-10s %s %s"
                    .formatted(
                            news.path("topic").asText(),
                            news.path("id").asText(),
                            Printer.plain(news.path("state").asText())));
    }
}
