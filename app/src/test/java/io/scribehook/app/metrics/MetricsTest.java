package io.scribehook.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.scribehook.app.worker.Startup;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.silence.Silence;
import io.scribehook.domain.silence.Silences;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Prometheus sees of a service that works. */
class MetricsTest {
    private static final String KEY = "test-key-that-is-long-enough-to-be-one";
    private static final String TRANSCRIPT = """
            {"metadata":{"request_id":"%s","duration":1.0,"channels":1},
             "results":{"channels":[{"alternatives":[{"transcript":"hello there","confidence":0.9,"words":[]}]}]}}
            """;

    private ApplicationContext context;
    private URI base;

    @BeforeEach
    void start(@TempDir Path data) throws Exception {
        context = ApplicationContext.run(Map.of(
                "test.storage",
                "memory",
                "micronaut.server.port",
                -1,
                "scribehook.admin-key",
                KEY,
                "scribehook.channels.sms.transport",
                "outbox",
                "scribehook.data-directory",
                data.toString()));
        base = context.getBean(EmbeddedServer.class).start().getURI();
        context.getBean(Startup.class).working().get(20, TimeUnit.SECONDS);
        send("PUT", "/api/v1/sources/desk", """
                {"provider": "deepgram", "verification": {"type": "open"},
                 "follow_ups": [{"type": "sms", "to": "+14155550123"}]}
                """);
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void a_callback_shows_from_its_arrival_to_its_follow_up() throws Exception {
        send("POST", "/hook/sources/desk", TRANSCRIPT.formatted("req-1"));
        send("POST", "/hook/sources/desk", TRANSCRIPT.formatted("req-1"));
        send("POST", "/hook/nobody", "{}");

        awaitMetrics(
                "scribehook_work_seconds_count{kind=\"follow_up\",result=\"sent\"} 1",
                "scribehook_follow_ups_total{state=\"done\",type=\"sms\"} 1.0",
                "scribehook_events_total{address=\"source:desk\",origin=\"callback\",provider=\"deepgram\","
                        + "result=\"stored\"} 1.0",
                "result=\"repeated\"} 1.0",
                "scribehook_intake_answers_seconds_bucket{status=\"404\",le=\"0.001\"}",
                "scribehook_intake_answers_seconds_count{status=\"200\"} 2",
                "scribehook_intake_refused_total{reason=\"unknown_address\"} 1.0",
                "scribehook_events_read_total{as=\"transcript_ready\",state=\"interpreted\"} 1.0",
                "scribehook_jobs_total{provider=\"deepgram\",state=\"completed\"} 1.0",
                "scribehook_follow_up_attempts_total{result=\"sent\",type=\"sms\"} 1.0",
                "scribehook_work_seconds_count{kind=\"interpret\",result=\"",
                "scribehook_provider_last_callback_seconds{provider=\"deepgram\"}",
                "scribehook_spool_events 0.0",
                "scribehook_spool_accepts 1.0",
                "scribehook_spool_kept_total 0.0",
                "scribehook_database_answers 1.0",
                "jvm_memory_used_bytes");
    }

    @Test
    void every_delivery_is_timed_wherever_it_arrives() throws Exception {
        send("POST", "/hook", "{}");
        send("POST", "/hook/sources/nobody", "{}");
        send("POST", "/hook/nobody", "{}");

        awaitMetrics("scribehook_intake_answers_seconds_count{status=\"404\"} 3");
    }

    @Test
    void what_is_not_understood_is_counted_by_why() throws Exception {
        send("POST", "/hook/sources/desk", "<html>");

        awaitMetrics("scribehook_events_read_total{as=\"unreadable\",state=\"quarantined\"} 1.0");
    }

    @Test
    void a_provider_that_does_not_call_back_any_more_is_shown() throws Exception {
        context.getBean(Silences.class)
                .note(new Silence(new ProviderName("gladia"), Instant.now().minusSeconds(4_000)));

        awaitMetrics("scribehook_provider_silent_seconds{provider=\"gladia\"} 4");
    }

    @Test
    void no_token_number_or_text_is_shown() throws Exception {
        send("POST", "/hook/sources/desk", TRANSCRIPT.formatted("req-1"));
        String forged = "planted" + "a2".repeat(30);
        send("POST", "/hook/" + forged, "{}");
        send("GET", "/hook/" + forged, "");

        String metrics = awaitMetrics("scribehook_follow_ups_total{state=\"done\",type=\"sms\"} 1.0");
        assertThat(metrics).doesNotContain(forged, "4155550123", "hello", "req-1", KEY);
    }

    @Test
    void strangers_see_nothing_and_probes_a_word() throws Exception {
        var client = HttpClient.newHttpClient();
        var stranger =
                client.send(HttpRequest.newBuilder(base.resolve("/metrics")).build(), BodyHandlers.ofString());
        var probe = client.send(
                HttpRequest.newBuilder(base.resolve("/health/ready")).build(), BodyHandlers.ofString());

        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(probe.body()).isEqualTo("{\"status\":\"ready\"}");
    }

    /** Asks until all lines are shown: each counter is written by its own thread, some after the answer has left. */
    private String awaitMetrics(String... lines) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (true) {
            HttpResponse<String> scraped = send("GET", "/metrics", "");
            assertThat(scraped.statusCode()).isEqualTo(200);
            if (Stream.of(lines).allMatch(scraped.body()::contains)) return scraped.body();
            if (System.nanoTime() > until) assertThat(scraped.body()).contains(lines);
            LockSupport.parkNanos(20_000_000);
        }
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(base.resolve(path))
                                .header("Authorization", "Bearer " + KEY)
                                .header("Content-Type", "application/json")
                                .method(method, HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }
}
