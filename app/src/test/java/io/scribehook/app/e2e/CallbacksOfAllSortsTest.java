package io.scribehook.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallbacksOfAllSortsTest {
    private static ServiceProcess service;

    @BeforeAll
    static void start(@TempDir Path data) throws Exception {
        service = ServiceProcess.start(data, Map.of()).awaitWorking();
        for (var source : Map.of("default", "deepgram", "gladia", "gladia").entrySet())
            assertThat(service.send("PUT", "/api/v1/sources/" + source.getKey(), """
                            {"provider": "%s", "verification": {"type": "open"}, "follow_ups": []}
                            """.formatted(source.getValue()))
                            .statusCode())
                    .isBetween(200, 201);
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
    }

    @Test
    void a_deepgram_callback_of_5_mb_becomes_a_transcript() throws Exception {
        String body = DeepgramBodies.ofBytes(5_000_000, "req-large");
        assertThat(body.length()).isGreaterThan(5_000_000);

        assertThat(service.send("POST", "/hook", body).statusCode()).isEqualTo(200);

        String job = jobOf("req-large");
        String text =
                service.get("/api/v1/jobs/" + job + "/transcript").path("text").asText();
        assertThat(text).startsWith("word0 word1 ").hasSizeGreaterThan(500_000);
    }

    @Test
    void a_put_of_gladias_success_body_becomes_a_transcript() throws Exception {
        String body = """
                {"id":"45463597-20b7-4af7-b3b3-f5fb778203ab","event":"transcription.success","payload":{
                  "metadata":{"audio_duration":2.5,"number_of_distinct_channels":1,"billing_time":2.5,
                    "transcription_time":1.0},
                  "transcription":{"full_transcript":"Good morning.","languages":["en"],"utterances":[
                    {"start":0.2,"end":1.1,"confidence":0.9,"channel":0,"text":"Good morning.","language":"en","words":[
                      {"word":"Good","start":0.2,"end":0.6,"confidence":0.9},
                      {"word":"morning.","start":0.6,"end":1.1,"confidence":0.9}]}]}}}
                """;

        assertThat(service.send("PUT", "/hook/sources/gladia", body).statusCode())
                .isEqualTo(200);

        String job = jobOf("45463597-20b7-4af7-b3b3-f5fb778203ab");
        assertThat(service.get("/api/v1/jobs/" + job + "/transcript")
                        .path("text")
                        .asText())
                .isEqualTo("Good morning.");
    }

    @Test
    void a_body_that_is_not_json_is_kept_and_marked_and_answered_without_a_stack_trace() throws Exception {
        byte[] body = "<html>502 Bad Gateway</html>".getBytes(StandardCharsets.UTF_8);

        var answer = service.send("POST", "/hook", "text/html", body);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("Exception");
        var kept = service.awaitSeen(
                "/api/v1/callbacks?state=quarantined",
                seen -> !seen.path("items").isEmpty());
        assertThat(kept.path("items").path(0).path("bytes").asInt()).isEqualTo(body.length);
    }

    private static String jobOf(String providerJobId) throws Exception {
        return service.awaitSeen(
                        "/api/v1/jobs?provider_job_id=" + providerJobId + "&state=completed",
                        seen -> seen.path("items").size() == 1)
                .path("items")
                .path(0)
                .path("id")
                .asText();
    }
}
