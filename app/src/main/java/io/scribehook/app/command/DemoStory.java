package io.scribehook.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.scribehook.app.command.remote.Client;
import io.scribehook.app.command.remote.Upload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** One recording's way through the service, told as it happens from what the API shows. */
final class DemoStory {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Client api;
    private final DemoApplication application;
    private final Steps steps;
    private final Path data;

    DemoStory(Client api, DemoApplication application, Steps steps, Path data) {
        this.api = api;
        this.application = application;
        this.steps = steps;
        this.data = data;
    }

    void tell(Path recording) throws IOException, InterruptedException {
        JsonNode job = api.upload(new Upload(request(), recording, _ -> {}), null);
        String id = job.path("id").asText();
        steps.happened("job", id + " accepted: " + recording.getFileName() + ", " + Files.size(recording) + " bytes");

        String state = awaitEnd(id);
        callbacks(id);
        if (!state.equals("completed")) {
            steps.missing("transcript", "the job is " + state);
            return;
        }
        JsonNode transcript = api.get("/api/v1/jobs/" + id + "/transcript");
        steps.happened("transcript", "\"" + transcript.path("text").asText() + "\"");
        followUps(id);
    }

    private String request() {
        return """
               {"provider": "local",
                "metadata": {"shown_in": "demo"},
                "follow_ups": [
                  {"type": "email", "to": "reader@example.com"},
                  {"type": "sms", "to": "+14155550123", "segments": 1},
                  {"type": "translate", "to": "es"}],
                "callback": {"url": "%s", "method": "POST"}}
               """.formatted(application.url());
    }

    private String awaitEnd(String id) throws IOException, InterruptedException {
        String seen = "accepted";
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            String state = api.get("/api/v1/jobs/" + id).path("state").asText();
            if (!state.equals(seen) && state.equals("waiting")) steps.happened("submitted", "to the engine \"local\"");
            if (Set.of("completed", "failed", "expired").contains(state)) return state;
            seen = state;
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return "still " + seen;
    }

    private void callbacks(String id) throws IOException, InterruptedException {
        for (JsonNode event : api.get("/api/v1/callbacks?job=" + id).path("items"))
            steps.happened(
                    "callback",
                    event.path("method").asText() + " of " + event.path("bytes").asLong() + " bytes, event "
                            + event.path("id").asText());
    }

    private void followUps(String id) throws IOException, InterruptedException {
        var told = new HashSet<String>();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            boolean pending = false;
            for (JsonNode followUp : api.get("/api/v1/follow-ups?job=" + id).path("items")) {
                boolean ended = ended(followUp);
                pending |= !ended;
                if (ended && told.add(followUp.path("id").asText())) tellOf(id, followUp);
            }
            if (!pending && !told.isEmpty()) return;
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        steps.missing("follow-ups", "not done after " + PATIENCE.toMinutes() + " minutes");
    }

    /** Done or given up; one that has failed before or that its channel holds is told of as it is. */
    private static boolean ended(JsonNode followUp) {
        String state = followUp.path("state").asText();
        return switch (state) {
            case "running" -> false;
            case "waiting" ->
                followUp.path("attempts").asInt() > 0
                        || followUp.path("held").asText().equals("channel");
            default -> true;
        };
    }

    private void tellOf(String id, JsonNode followUp) throws IOException, InterruptedException {
        String kind = followUp.path("type").asText();
        if (!followUp.path("state").asText().equals("done")) {
            steps.missing(kind, why(kind, followUp));
            return;
        }
        String receipt = followUp.path("note").asText();
        switch (kind) {
            case "email" -> steps.happened("e-mail", file(followUp, ".eml") + " (" + receipt + ")");
            case "sms" -> steps.happened("SMS", file(followUp, ".txt") + " (" + receipt + ")");
            case "translate" -> {
                JsonNode translation = api.get("/api/v1/jobs/" + id + "/translations")
                        .path("items")
                        .path(0);
                steps.happened(
                        "translation",
                        translation.path("language").asText()
                                + (translation.path("draft").asBoolean() ? ", a draft by " : " by ")
                                + translation.path("engine").asText() + ": \""
                                + translation.path("text").asText() + "\"");
            }
            case "callback" -> steps.happened("application", "was called back: " + application.told());
            default -> steps.happened(kind, receipt);
        }
    }

    private String why(String kind, JsonNode followUp) {
        if (kind.equals("translate"))
            return "Apertium is missing; install it with: apt-get install apertium apertium-eng-spa"
                    + " (or run the demo with --install-apertium)";
        return followUp.path("state").asText() + ": " + followUp.path("note").asText();
    }

    private Path file(JsonNode followUp, String ending) throws IOException {
        String id = followUp.path("id").asText();
        String bare = id.replace("-", "");
        try (var files = Files.list(data.resolve("outbox"))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file ->
                            file.toString().contains(id) || file.toString().contains(bare))
                    .findFirst()
                    .orElse(data.resolve("outbox"));
        }
    }
}
