package io.scribehook.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledAfterTheAnswerTest {
    private static final Map<String, String> OUTBOX = Map.of(
            "scribehook.channels.email.transport", "outbox",
            "scribehook.channels.email.from", "scribehook@example.com");

    @Test
    void what_was_answered_with_2xx_is_there_after_kill_9_and_its_follow_ups_finish(@TempDir Path data)
            throws Exception {
        try (var service = ServiceProcess.start(data, OUTBOX).awaitWorking()) {
            assertThat(service.send("PUT", "/api/v1/sources/default", """
                            {"provider": "deepgram", "verification": {"type": "open"},
                             "follow_ups": [{"type": "email", "to": "reader@example.com"}]}
                            """).statusCode())
                    .isBetween(200, 201);

            var answer = service.send("POST", "/hook", DeepgramBodies.saying("the quick brown fox", "req-1"));
            service.kill();

            assertThat(answer.statusCode()).isEqualTo(200);
        }

        try (var service = ServiceProcess.start(data, OUTBOX).awaitWorking()) {
            var followUps = service.awaitSeen(
                    "/api/v1/follow-ups",
                    seen -> seen.path("items").size() == 1
                            && seen.path("items").path(0).path("state").asText().equals("done"));

            assertThat(followUps.path("items").path(0).path("type").asText()).isEqualTo("email");
            assertThat(service.get("/api/v1/callbacks").path("items")).hasSize(1);
            try (var files = Files.list(data.resolve("outbox"))) {
                assertThat(files).hasSize(1);
            }
        }
    }
}
