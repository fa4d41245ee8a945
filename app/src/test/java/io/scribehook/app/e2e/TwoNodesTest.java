package io.scribehook.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.scribehook.persistence.embedded.TestPostgres;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two processes on one database; a job that was submitted twice, and both of whose callbacks come. */
class TwoNodesTest {
    private static TakingDeepgram deepgram;
    private static ServiceProcess one;
    private static ServiceProcess other;

    enum Order {
        FIRST_SUBMISSION_FIRST,
        SECOND_SUBMISSION_FIRST,
        BOTH_AT_ONCE
    }

    @BeforeAll
    static void start(@TempDir Path data) throws Exception {
        deepgram = new TakingDeepgram();
        var database = TestPostgres.freshDatabase();
        var settings = new HashMap<>(Map.of(
                "scribehook.database.url",
                database.url(),
                "scribehook.database.user",
                database.user(),
                "scribehook.database.password",
                database.password(),
                "scribehook.capability-keys",
                "1:000102030405060708090a0b0c0d0e0f",
                "scribehook.public-url",
                TakingDeepgram.PUBLIC_URL,
                "scribehook.providers.deepgram.api-key",
                "key",
                "scribehook.providers.deepgram.base-url",
                deepgram.url().toString(),
                "scribehook.deadlines.usual",
                "5s",
                "scribehook.deadlines.first-check",
                "1s"));
        settings.put("scribehook.channels.email.transport", "outbox");
        settings.put("scribehook.channels.email.from", "scribehook@example.com");
        one = ServiceProcess.start(data.resolve("one"), settings).awaitWorking();
        other = ServiceProcess.start(data.resolve("other"), settings).awaitWorking();
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
        deepgram.close();
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void a_job_that_was_submitted_twice_runs_one_success_branch_in_whatever_order_the_callbacks_come(Order order)
            throws Exception {
        var accepted = one.send("POST", "/api/v1/jobs", """
                {"provider": "deepgram", "audio_url": "https://example.com/a.wav", "follow_ups": [
                  {"type": "email", "to": "reader@example.com", "on": "success"}]}
                """);
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String id = idIn(accepted.body());
        TakingDeepgram.Callback first = deepgram.nextCallback();
        TakingDeepgram.Callback second = deepgram.nextCallback();

        Callable<Integer> ofFirst = () -> delivered(one, first, "first " + order);
        Callable<Integer> ofSecond = () -> delivered(other, second, "second " + order);
        switch (order) {
            case FIRST_SUBMISSION_FIRST -> assertTaken(ofFirst.call(), ofSecond.call());
            case SECOND_SUBMISSION_FIRST -> assertTaken(ofSecond.call(), ofFirst.call());
            case BOTH_AT_ONCE -> {
                try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                    for (Future<Integer> answer : threads.invokeAll(List.of(ofFirst, ofSecond)))
                        assertTaken(answer.get());
                }
            }
        }

        one.awaitSeen("/api/v1/callbacks?job=" + id, seen -> settled(seen.path("items")) == 2);
        other.awaitSeen(
                "/api/v1/jobs/" + id, seen -> seen.path("state").asText().equals("completed"));
        JsonNode followUps = other.awaitSeen(
                        "/api/v1/follow-ups?job=" + id,
                        seen -> seen.path("items")
                                .path(0)
                                .path("state")
                                .asText()
                                .equals("done"))
                .path("items");
        assertThat(followUps).hasSize(1);
        assertThat(one.get("/api/v1/jobs/" + id).path("submissions")).hasSize(2);
    }

    private static int settled(JsonNode events) {
        int settled = 0;
        for (JsonNode event : events) if (event.path("state").asText().equals("interpreted")) settled++;
        return settled;
    }

    private static int delivered(ServiceProcess node, TakingDeepgram.Callback callback, String text) throws Exception {
        return node.send("POST", callback.path(), DeepgramBodies.saying(text, callback.requestId()))
                .statusCode();
    }

    private static void assertTaken(int... statuses) {
        for (int status : statuses) assertThat(status).isEqualTo(200);
    }

    private static String idIn(String body) {
        return body.replaceFirst("(?s)^.*?\"id\"\\s*:\\s*\"([0-9a-f-]{36})\".*$", "$1");
    }
}
