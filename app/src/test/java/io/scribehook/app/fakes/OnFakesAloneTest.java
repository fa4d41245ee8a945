package io.scribehook.app.fakes;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.server.EmbeddedServer;
import io.scribehook.app.worker.Startup;
import io.scribehook.domain.fake.RecordingChannel;
import io.scribehook.domain.fake.ScriptedTranscriber;
import io.scribehook.domain.followup.FollowUpChannel;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.Frozen;
import io.scribehook.domain.job.ProviderName;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Swappable means swapped: the whole application, with every adapter of storage taken from the domain's test-jar. */
class OnFakesAloneTest {
    private static final String KEY = "test-key-that-is-long-enough-to-be-one";

    @Factory
    @Requires(property = "test.storage", value = "memory")
    static final class OtherSide {
        @Singleton
        RecordingChannel channel() {
            return new RecordingChannel(new FollowUpKind("recorded"), Frozen.Repetition.UNSAFE);
        }

        @Singleton
        ScriptedTranscriber transcriber() {
            return new ScriptedTranscriber(new ProviderName("scripted"));
        }
    }

    @Test
    void the_main_job_runs_without_a_database(@TempDir Path data) throws Exception {
        try (var context = ApplicationContext.run(Map.of(
                "test.storage",
                "memory",
                "micronaut.server.port",
                -1,
                "scribehook.admin-key",
                KEY,
                "scribehook.data-directory",
                data.toString()))) {
            var server = context.getBean(EmbeddedServer.class).start();
            context.getBean(Startup.class).working().get(20, TimeUnit.SECONDS);
            assertThat(context.getBeansOfType(FollowUpChannel.class))
                    .hasAtLeastOneElementOfType(RecordingChannel.class);
            URI base = server.getURI();

            send(base, "PUT", "/api/v1/sources/default", """
                    {"provider": "deepgram", "verification": {"type": "open"},
                     "follow_ups": [{"type": "recorded"}]}
                    """);
            int answer = send(base, "POST", "/hook", """
                    {"metadata":{"request_id":"req-1","duration":1.0,"channels":1},
                     "results":{"channels":[{"alternatives":[{"transcript":"hello there","confidence":0.9,"words":[]}]}]}}
                    """);

            assertThat(answer).isEqualTo(200);
            RecordingChannel channel = context.getBean(RecordingChannel.class);
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (channel.deliveries().asked().isEmpty() && System.nanoTime() < until)
                LockSupport.parkNanos(10_000_000);
            assertThat(channel.deliveries().asked()).hasSize(1);
        }
    }

    private static int send(URI base, String method, String path, String json) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(base.resolve(path))
                                .header("Authorization", "Bearer " + KEY)
                                .header("Content-Type", "application/json")
                                .method(method, HttpRequest.BodyPublishers.ofString(json))
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }
}
