package io.scribehook.app.command.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scribehook.app.command.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Submits one recording. */
@Command(name = "submit", description = "Submit a recording, and wait for its transcript if you like.")
public final class Submit extends Remote {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> ENDS = Set.of("completed", "failed", "expired");

    @Parameters(paramLabel = "FILE|URL", description = "The recording, here or anywhere that the service can reach.")
    String audio = "";

    @Option(names = "--provider", description = "Who is to transcribe it; the service's default.")
    @Nullable
    String provider;

    @Option(names = "--options", paramLabel = "JSON", description = "The provider's options.")
    @Nullable
    String options;

    @Option(names = "--follow-ups", paramLabel = "JSON", description = "What is owed, an array; the service's default.")
    @Nullable
    String followUps;

    @Option(names = "--callback", paramLabel = "URL", description = "Where your application wants to be called.")
    @Nullable
    String callback;

    @Option(names = "--deadline", paramLabel = "SECONDS", description = "How long a result is waited for.")
    @Nullable
    Long deadline;

    @Option(
            names = "--at-deadline",
            paramLabel = "resubmit|give_up",
            description = "What is done when none came; what suits the provider.")
    @Nullable
    String atDeadline;

    @Option(names = "--metadata", paramLabel = "KEY=VALUE", description = "To find it by; may be repeated.")
    Map<String, String> metadata = new LinkedHashMap<>();

    @Option(
            names = "--idempotency-key",
            paramLabel = "KEY",
            description = "The same key makes no second job; one of its own unless given.")
    String idempotencyKey = UUID.randomUUID().toString();

    @Option(names = "--wait", description = "Wait until the job ends, and print the transcript.")
    boolean wait;

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "3600", description = "Wait so long (3600).")
    long timeout = 3_600;

    @Override
    Exit run(Client client, Printer printer) throws InterruptedException {
        var progress =
                Progress.onTerminal(Objects.requireNonNull(spec).commandLine().getErr());
        JsonNode job = submitted(client, progress);
        progress.done();
        String id = job.path("id").asText();
        if (!wait) {
            if (printer.json()) printer.document(job);
            else printer.say(id);
            return Exit.OK;
        }
        JsonNode ended = awaitEnd(client, id, progress);
        progress.done();
        return tell(client, printer, ended);
    }

    private JsonNode submitted(Client client, Progress progress) throws InterruptedException {
        ObjectNode request = request();
        if (isUrl()) {
            request.put("audio_url", audio);
            return client.send("POST", "/api/v1/jobs", request);
        }
        Path file = Path.of(audio);
        long size = size(file);
        return client.upload(new Upload(request.toString(), file, sent -> progress.sent(sent, size)), idempotencyKey);
    }

    private boolean isUrl() {
        return audio.startsWith("http://") || audio.startsWith("https://");
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException _) {
            throw new Failure(Exit.USAGE, "there is no such file: " + file);
        }
    }

    private ObjectNode request() {
        ObjectNode request = JSON.createObjectNode();
        if (provider != null) request.put("provider", provider);
        if (options != null) request.set("options", parsed("--options", options));
        if (followUps != null) request.set("follow_ups", parsed("--follow-ups", followUps));
        if (callback != null) request.putObject("callback").put("url", callback);
        if (deadline != null) request.put("deadline_seconds", deadline);
        if (atDeadline != null) request.put("at_deadline", atDeadline);
        if (!metadata.isEmpty()) metadata.forEach(request.putObject("metadata")::put);
        return request;
    }

    private static JsonNode parsed(String option, String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException _) {
            throw new Failure(Exit.USAGE, option + " is not JSON");
        }
    }

    private JsonNode awaitEnd(Client client, String id, Progress progress) throws InterruptedException {
        long began = System.nanoTime();
        while (true) {
            JsonNode job = client.get("/api/v1/jobs/" + id);
            String state = job.path("state").asText();
            if (ENDS.contains(state)) return job;
            long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
            if (seconds >= timeout)
                throw new Failure(Exit.LATER, "job " + id + " is still " + state + " after " + seconds + " s");
            JsonNode heard = job.path("heard_share");
            if (heard.isNumber()) progress.hearing(heard.asDouble(), seconds);
            else progress.waiting(state, seconds);
            TimeUnit.MILLISECONDS.sleep(seconds < 10 ? 250 : 1_000);
        }
    }

    private static Exit tell(Client client, Printer printer, JsonNode job) throws InterruptedException {
        boolean completed = job.path("state").asText().equals("completed");
        if (printer.json()) printer.document(job);
        else if (completed)
            printer.say(client.text("/api/v1/jobs/" + job.path("id").asText() + "/transcript?format=txt")
                    .stripTrailing());
        else
            printer.say("job " + job.path("id").asText() + " "
                    + job.path("state").asText() + ": "
                    + Printer.plain(job.at("/failure/message").asText("nothing came by its deadline")));
        return completed ? Exit.OK : Exit.NOT_SO;
    }
}
