package io.scribehook.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.access.ApiKeys;
import io.scribehook.domain.access.Scope;
import io.scribehook.domain.fake.SettableClock;
import io.scribehook.http.world.Api;
import io.scribehook.http.world.Server;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private final Server server = Server.start(
            Map.of("scribehook.access.requests-per-minute", 30, "scribehook.access.guesses-per-minute", 3));

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> stats(String key) throws Exception {
        return server.send(server.to("/api/v1/stats").header("Authorization", "Bearer " + key));
    }

    private String key() {
        return server.bean(Keys.class).mint("one", Set.of(Scope.READ), null).text();
    }

    private static String wrong(int number) {
        return "a-wrong-key-of-more-than-32-characters-" + number;
    }

    @Test
    void a_key_has_so_many_requests_a_minute() throws Exception {
        String busy = key();
        for (int i = 0; i < 30; i++) assertThat(stats(busy).statusCode()).isEqualTo(200);

        var answer = stats(busy);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("3");
        assertThat(answer.body()).contains("urn:scribehook:problem:too-many-requests");
        assertThat(stats(key()).statusCode()).isEqualTo(200);
        server.bean(SettableClock.class).advance(Duration.ofSeconds(2));
        assertThat(stats(busy).statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_guesses_keys_has_to_wait() throws Exception {
        String known = key();
        String unknown = key();
        assertThat(stats(known).statusCode()).isEqualTo(200);
        for (int i = 0; i < 3; i++) assertThat(stats(wrong(i)).statusCode()).isEqualTo(401);

        assertThat(stats(wrong(4)).statusCode()).isEqualTo(429);
        assertThat(stats(unknown).statusCode())
                .as("a right guess is not told from a wrong one")
                .isEqualTo(429);
        assertThat(stats(known).statusCode()).as("who was let in before").isEqualTo(200);
        assertThat(server.send(server.to("/api/v1/stats")).statusCode())
                .as("no guess")
                .isEqualTo(401);

        server.bean(SettableClock.class).advance(Duration.ofSeconds(20));
        assertThat(stats(unknown).statusCode()).isEqualTo(200);
    }

    @Test
    void too_many_names_are_forgotten() {
        var buckets = new Buckets(1, 100);
        var now = server.bean(SettableClock.class).instant();

        for (int i = 0; i < 1_000; i++)
            assertThat(buckets.take("name " + i, now)).isZero();

        assertThat(buckets.size()).isEqualTo(100);
        assertThat(buckets.take("name 999", now)).isEqualTo(Duration.ofMinutes(1));
        assertThat(buckets.take("name 0", now)).isZero();
    }

    @Test
    void a_key_is_rotated_with_an_overlap() throws Exception {
        var api = new Api(server);
        String old = key();
        String prefix = old.substring(0, 12);

        var made = api.post("/keys/" + prefix + "/rotate", "{\"overlap_seconds\":60}");
        String next = Api.json(made).get("key").textValue();

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(Api.json(made).get("scopes").toString()).isEqualTo("[\"read\"]");
        assertThat(stats(old).statusCode()).isEqualTo(200);
        assertThat(stats(next).statusCode()).isEqualTo(200);
        server.bean(SettableClock.class).advance(Duration.ofSeconds(60));
        assertThat(stats(old).statusCode()).isEqualTo(401);
        assertThat(stats(next).statusCode()).isEqualTo(200);
        assertThat(api.post("/keys/" + prefix + "/rotate", "").statusCode()).isEqualTo(409);
        assertThat(api.post("/keys/shk_nothing1/rotate", "").statusCode()).isEqualTo(404);
        assertThat(api.post("/keys/" + prefix + "/rotate", "{\"overlap_seconds\":-1}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(api.get("/audit").body()).contains("key.rotate").doesNotContain(next);
        assertThat(server.bean(ApiKeys.class).all()).hasSize(3);
    }

    @Test
    void every_answer_has_the_headers_that_keep_browsers_out() throws Exception {
        for (String path :
                new String[] {"/api/v1/stats", "/api/v1/openapi.json", "/nothing", "/api/v1/docs/index.html"}) {
            var headers = server.send(server.to(path)).headers();

            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).as(path).contains("DENY");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).contains("no-referrer");
        }
    }

    @Test
    void no_other_site_may_read_an_answer() throws Exception {
        var asked = server.send(server.to("/api/v1/stats")
                .headers("Origin", "https://evil.example", "Access-Control-Request-Method", "GET")
                .method("OPTIONS", BodyPublishers.noBody()));
        var got = server.send(server.to("/api/v1/stats").header("Origin", "https://evil.example"));

        assertThat(asked.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(asked.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
        assertThat(got.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
    }
}
