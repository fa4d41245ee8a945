package io.scribehook.http.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.BoundQuarantine;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.callback.Inbox;
import io.scribehook.domain.callback.Proof;
import io.scribehook.domain.fake.InMemoryRefuge;
import io.scribehook.domain.fake.InMemoryStorage;
import io.scribehook.domain.fake.InMemoryStore;
import io.scribehook.domain.fake.InMemoryWorkQueue;
import io.scribehook.domain.fixture.Fixtures;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.silence.Silence;
import io.scribehook.domain.silence.Silences;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.work.WorkKind;
import io.scribehook.http.world.Api;
import io.scribehook.http.world.Server;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
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

    @Test
    void a_quarantine_that_had_to_drop_something_says_what_to_do() throws Exception {
        server.bean(InMemoryStorage.class).open();
        for (int i = 0; i < 3; i++) quarantined(Proof.NONE, "stranger " + i);
        server.bean(BoundQuarantine.class).run();

        JsonNode desk = Api.json(new Api(server).get("/health")).at("/quarantine/0");

        assertThat(desk.path("source").asText()).isEqualTo("desk");
        assertThat(desk.path("events").asInt()).isEqualTo(2);
        assertThat(desk.path("dropped").asInt()).isEqualTo(1);
        assertThat(desk.path("last_dropped").isTextual()).isTrue();
        assertThat(desk.path("hint").asText()).contains("verify its senders");
    }

    @Test
    void a_quarantine_too_full_of_what_proved_something_says_so() throws Exception {
        server.bean(InMemoryStorage.class).open();
        for (int i = 0; i < 3; i++) quarantined(Proof.SIGNATURE, "sender " + i);
        server.bean(BoundQuarantine.class).run();

        JsonNode desk = Api.json(new Api(server).get("/health")).at("/quarantine/0");

        assertThat(desk.path("events").asInt()).isEqualTo(3);
        assertThat(desk.path("dropped").asInt()).isZero();
        assertThat(desk.path("hint").asText()).contains("look through it");
    }

    private void quarantined(Proof proof, String body) {
        var event = Fixtures.aCallback().to(new SourceName("desk")).proof(proof).build();
        server.bean(Inbox.class).store(event, Body.of(body.getBytes(StandardCharsets.UTF_8)));
        var state = new EventState.Quarantined(EventState.Why.UNREADABLE, "", Fixtures.NOW);
        new InMemoryWorkQueue(server.bean(InMemoryStore.class))
                .claim(Set.of(WorkKind.INTERPRET), 10, Duration.ofMinutes(1), Fixtures.NOW.plusSeconds(60))
                .forEach(claim -> server.bean(Ledger.class)
                        .commit(claim, List.of(new Change.EventRuled(event.id(), state), new Change.WorkFinished())));
    }

    @Test
    void who_does_not_call_back_any_more_is_named_while_callbacks_can_be_taken_all_the_same() throws Exception {
        server.bean(InMemoryStorage.class).open();
        server.bean(Silences.class).note(new Silence(Fixtures.PROVIDER, Fixtures.NOW));

        JsonNode details = Api.json(new Api(server).get("/health"));

        assertThat(details.path("status").asText()).isEqualTo("ready");
        assertThat(details.path("silent_providers")).hasSize(1);
        assertThat(details.at("/silent_providers/0/provider").asText()).isEqualTo(Fixtures.PROVIDER.value());
        assertThat(details.at("/silent_providers/0/since").asText()).isEqualTo(Fixtures.NOW.toString());
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
