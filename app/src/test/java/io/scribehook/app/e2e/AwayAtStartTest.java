package io.scribehook.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.persistence.embedded.EmbeddedPostgres;
import io.scribehook.persistence.embedded.EmbeddedPostgresConfig;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Callbacks that come before PostgreSQL was ever there. */
class AwayAtStartTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void a_sources_callback_is_taken_before_the_database_answers_and_proven_when_it_does(@TempDir Path data)
            throws Exception {
        var config = EmbeddedPostgresConfig.at(data.resolve("postgres"));
        EmbeddedPostgres postgres = EmbeddedPostgres.prepare(config);
        postgres.start();
        var settings = Map.of(
                "scribehook.database.url", postgres.access().url(),
                "scribehook.database.user", postgres.access().user(),
                "scribehook.database.password", postgres.access().password());
        try (var service = ServiceProcess.start(data, settings).awaitWorking()) {
            assertThat(service.send("PUT", "/api/v1/sources/paid", """
                            {"provider": "webhook", "follow_ups": [],
                             "verification": {"type": "header", "name": "X-Key", "secrets": ["the-right-secret"]}}
                            """).statusCode())
                    .isEqualTo(201);
        }
        postgres.close();

        try (var service = ServiceProcess.start(data, settings)) {
            assertThat(post(service, "the-right-secret", "{\"type\":\"right\"}"))
                    .isEqualTo(200);
            assertThat(post(service, "the-wrong-secret", "{\"type\":\"wrong\"}"))
                    .isEqualTo(200);
            postgres = EmbeddedPostgres.prepare(config);
            postgres.start();
            service.awaitWorking();

            var kept = service.awaitSeen(
                    "/api/v1/callbacks?state=interpreted",
                    seen -> !seen.path("items").isEmpty());
            assertThat(kept.path("items")).hasSize(1);
            var event = kept.path("items").path(0);
            assertThat(event.path("proof").asText()).isEqualTo("shared_secret");
            assertThat(event.path("headers").toString()).doesNotContain("secret");
            assertThat(post(service, "the-wrong-secret", "{}")).isEqualTo(401);
            assertThat(service.get("/api/v1/callbacks").path("items")).hasSize(1);
            assertThat(service.log()).contains("spool.unproven").doesNotContain("the-right-secret");
        } finally {
            postgres.close();
        }
    }

    private int post(ServiceProcess service, String secret, String body) throws Exception {
        return client.send(
                        HttpRequest.newBuilder(service.url().resolve("/hook/sources/paid"))
                                .header("X-Key", secret)
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}
