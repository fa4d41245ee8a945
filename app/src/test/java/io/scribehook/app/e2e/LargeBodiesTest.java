package io.scribehook.app.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many large bodies at once in little memory. The size that the guarantees speak of takes a while: {@code mvn test
 * -Dtest=LargeBodiesTest -Dscribehook.large.count=100 -Dscribehook.large.heap=512m}.
 */
class LargeBodiesTest {
    private static final int COUNT = Integer.getInteger("scribehook.large.count", 12);
    private static final int BYTES = Integer.getInteger("scribehook.large.bytes", 20_000_000);
    private static final String HEAP = System.getProperty("scribehook.large.heap", "192m");

    @Test
    void large_bodies_that_come_at_once_wait_their_turn_and_become_transcripts(@TempDir Path data) throws Exception {
        try (var service = ServiceProcess.start(data, Map.of(), "-Xmx" + HEAP, "-XX:+ExitOnOutOfMemoryError")
                .awaitWorking()) {
            service.send("PUT", "/api/v1/sources/default", """
                    {"provider": "deepgram", "verification": {"type": "open"}, "follow_ups": []}
                    """);
            long began = System.nanoTime();

            assertThat(statuses(service)).hasSize(COUNT).containsOnly(200);

            double answered = (System.nanoTime() - began) / 1e9;
            service.awaitSeen("/api/v1/stats", Duration.ofSeconds(60 + 5 * COUNT), LargeBodiesTest::allInterpreted);
            System.out.printf(
                    "LARGE count=%d bytes=%d heap=%s answered=%.1fs transcribed=%.1fs%n",
                    COUNT, BYTES, HEAP, answered, (System.nanoTime() - began) / 1e9);
            for (int i = 0; i < COUNT; i++) {
                var jobs = service.get("/api/v1/jobs?state=completed&provider_job_id=large-" + i)
                        .path("items");
                assertThat(jobs).hasSize(1);
            }
        }
    }

    private static List<Integer> statuses(ServiceProcess service) throws Exception {
        byte[] tail = bodyAfterTheId();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Integer>>();
            for (int i = 0; i < COUNT; i++) {
                byte[] head = "{\"metadata\":{\"request_id\":\"large-%d\"},"
                        .formatted(i)
                        .getBytes(UTF_8);
                var body = BodyPublishers.fromPublisher(
                        BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                                new ByteArrayInputStream(head), new ByteArrayInputStream(tail))),
                        head.length + tail.length);
                answers.add(executor.submit(() ->
                        service.send("POST", "/hook", "application/json", body).statusCode()));
            }
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) statuses.add(answer.get());
            return statuses;
        }
    }

    private static byte[] bodyAfterTheId() {
        String whole = DeepgramBodies.ofBytes(BYTES, "");
        return whole.substring(whole.indexOf("\"results\"")).getBytes(UTF_8);
    }

    private static boolean allInterpreted(JsonNode stats) {
        return stats.path("counts").path("events.interpreted").asInt() == COUNT;
    }
}
