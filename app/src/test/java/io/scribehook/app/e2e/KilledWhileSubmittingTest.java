package io.scribehook.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledWhileSubmittingTest {
    @Test
    void what_the_provider_took_while_we_were_killed_is_one_submission_and_its_callback_completes_it(@TempDir Path data)
            throws Exception {
        try (var deepgram = new TakingDeepgram()) {
            Map<String, String> settings = Map.of(
                    "scribehook.public-url",
                    TakingDeepgram.PUBLIC_URL,
                    "scribehook.providers.deepgram.api-key",
                    "key",
                    "scribehook.providers.deepgram.base-url",
                    deepgram.url().toString());
            try (var service = ServiceProcess.start(data, settings).awaitWorking()) {
                var answered = new CompletableFuture<Void>();
                var killed = new CountDownLatch(1);
                deepgram.whenTaken(() -> {
                    answered.orTimeout(1, TimeUnit.MINUTES).join();
                    service.kill();
                    killed.countDown();
                    return false;
                });
                assertThat(service.send("POST", "/api/v1/jobs", """
                                {"provider": "deepgram", "audio_url": "https://example.com/a.wav", "follow_ups": []}
                                """).statusCode())
                        .isEqualTo(202);
                answered.complete(null);
                assertThat(killed.await(1, TimeUnit.MINUTES)).isTrue();
            }
            deepgram.whenTaken(() -> true);

            try (var service = ServiceProcess.start(data, settings).awaitWorking()) {
                JsonNode uncertain = service.awaitSeen(
                                "/api/v1/jobs?state=uncertain",
                                seen -> seen.path("items").size() == 1)
                        .path("items")
                        .path(0);
                String callback = deepgram.nextCallback().path();
                assertThat(service.send("POST", callback, DeepgramBodies.saying("paid for once", "req-1"))
                                .statusCode())
                        .isEqualTo(200);

                String id = uncertain.path("id").asText();
                JsonNode job = service.awaitSeen(
                        "/api/v1/jobs/" + id,
                        seen -> seen.path("state").asText().equals("completed"));
                assertThat(job.path("submissions")).hasSize(1);
                assertThat(deepgram.submissions()).isEqualTo(1);
            }
        }
    }
}
