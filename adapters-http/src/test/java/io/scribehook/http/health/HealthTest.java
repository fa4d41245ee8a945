package io.scribehook.http.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.fake.InMemoryRefuge;
import io.scribehook.domain.fake.InMemoryStorage;
import io.scribehook.domain.fixture.Fixtures;
import io.scribehook.http.world.Api;
import io.scribehook.http.world.Server;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthTest {
    private final Server server = Server.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void it_lives_whatever_is_away() throws Exception {
        assertThat(get("/health/live").body()).isEqualTo("{\"status\":\"live\"}");
    }

    @Test
    void it_is_ready_when_both_places_take_callbacks() throws Exception {
        server.bean(InMemoryStorage.class).open();

        assertReady(200, "ready");
    }

    @Test
    void the_spool_suffices() throws Exception {
        assertReady(200, "degraded");
    }

    @Test
    void a_full_spool_hurts_nobody_while_the_database_answers() throws Exception {
        server.bean(InMemoryStorage.class).open();
        server.bean(InMemoryRefuge.class).keep(callback());

        assertReady(200, "degraded");
    }

    @Test
    void it_is_not_ready_when_a_callback_would_be_refused() throws Exception {
        server.bean(InMemoryRefuge.class).keep(callback());

        assertReady(503, "unready");
    }

    @Test
    void details_are_for_those_with_a_key() throws Exception {
        server.bean(InMemoryRefuge.class).keep(callback());

        assertThat(get("/api/v1/health").statusCode()).isEqualTo(401);
        JsonNode details = Api.json(new Api(server).get("/health"));
        assertThat(details.path("status").asText()).isEqualTo("unready");
        assertThat(details.at("/database/answers").booleanValue()).isFalse();
        assertThat(details.at("/spool/events").asInt()).isEqualTo(1);
        assertThat(details.at("/spool/accepts").booleanValue()).isFalse();
    }

    private void assertReady(int status, String word) throws Exception {
        HttpResponse<String> answer = get("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo("{\"status\":\"" + word + "\"}");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return server.send(server.to(path));
    }

    private static CallbackEvent callback() {
        return Fixtures.aCallback().build();
    }
}
