package io.scribehook.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.scribehook.domain.access.ApiKeys;
import io.scribehook.domain.fixture.Fixtures;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.silence.Silence;
import io.scribehook.domain.silence.Silences;
import io.scribehook.http.world.Api;
import io.scribehook.http.world.Server;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysAndStatusTest {
    private final Server server = Server.start();
    private final Api api = new Api(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_key_is_made_shown_once_and_revoked() throws Exception {
        var made = api.post(
                "/keys", "{\"name\":\"ci\",\"scopes\":[\"read\",\"operate\"],\"expires_at\":\"2030-01-01T00:00:00Z\"}");
        String text = Api.json(made).get("key").textValue();
        String prefix = Api.json(made).get("prefix").textValue();

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(Api.json(made).get("scopes").valueStream().map(JsonNode::textValue))
                .containsExactly("read", "operate");
        assertThat(server.send(server.to("/api/v1/stats").header("Authorization", "Bearer " + text))
                        .statusCode())
                .isEqualTo(200);
        var listed = api.get("/keys");
        assertThat(listed.body()).contains(prefix).doesNotContain(text).doesNotContain("hash");

        assertThat(api.send("DELETE", "/keys/" + prefix, "").statusCode()).isEqualTo(204);
        assertThat(api.send("DELETE", "/keys/" + prefix, "").statusCode()).isEqualTo(204);
        assertThat(server.send(server.to("/api/v1/stats").header("Authorization", "Bearer " + text))
                        .statusCode())
                .isEqualTo(401);
        assertThat(Api.json(api.get("/audit"))
                        .get("items")
                        .valueStream()
                        .map(it -> it.get("action").textValue()))
                .containsExactly("key.revoke", "key.create");
        assertThat(api.get("/audit").body()).doesNotContain(text);
    }

    @Test
    void the_last_admin_key_cannot_be_revoked() throws Exception {
        String prefix = server.bean(ApiKeys.class).all().getFirst().prefix();

        assertThat(api.send("DELETE", "/keys/" + prefix, "").statusCode()).isEqualTo(409);
        api.post("/keys", "{\"name\":\"other\",\"scopes\":[\"admin\"]}");
        assertThat(api.send("DELETE", "/keys/" + prefix, "").statusCode()).isEqualTo(204);
        assertThat(api.get("/stats").statusCode()).isEqualTo(401);
    }

    @Test
    void an_unknown_key_is_a_404() throws Exception {
        assertThat(api.send("DELETE", "/keys/shk_nothing", "").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"scopes\":[\"read\"]}                           | /name",
                "{\"name\":\" \",\"scopes\":[\"read\"]}            | /name",
                "{\"name\":\"a\"}                                  | /scopes",
                "{\"name\":\"a\",\"scopes\":[]}                    | /scopes",
                "{\"name\":\"a\",\"scopes\":[\"root\"]}            | /scopes/0",
                "{\"name\":\"a\",\"scopes\":[1]}                   | /scopes/0",
                "{\"name\":\"a\",\"scopes\":[\"read\"],\"expires_at\":\"soon\"} | /expires_at",
                "{\"name\":\"a\",\"scopes\":[\"read\"],\"expires_at\":\"2000-01-01T00:00:00Z\"} | /expires_at",
                "{\"name\":\"a\",\"scopes\":[\"read\"],\"key\":\"own\"} | /key",
            })
    void a_faulty_key_is_refused(String json, String pointer) throws Exception {
        var answer = api.post("/keys", json);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Api.json(answer).at("/errors/0/pointer").textValue()).isEqualTo(pointer);
        assertThat(server.bean(ApiKeys.class).all()).hasSize(1);
    }

    @Test
    void providers_and_channels_say_what_is_missing() throws Exception {
        JsonNode providers = Api.json(api.get("/providers")).get("items");
        JsonNode channels = Api.json(api.get("/channels")).get("items");

        assertThat(providers.at("/0/name").textValue()).isEqualTo("deepgram");
        assertThat(providers.at("/0/submits").booleanValue()).isTrue();
        assertThat(providers.at("/0/recovery").textValue()).isEqualTo("fetch");
        assertThat(providers.at("/0/silent_since").isNull()).isTrue();
        assertThat(providers.at("/1/submits").booleanValue()).isFalse();
        assertThat(channels.valueStream().map(channel -> channel.get("type").textValue()))
                .containsExactly("callback", "email", "sms");
        assertThat(channels.at("/0/ready").booleanValue()).isTrue();
        assertThat(channels.at("/2/ready").booleanValue()).isFalse();
        assertThat(channels.at("/2/missing/0").textValue()).isEqualTo("There is no account.");
    }

    @Test
    void a_silent_provider_says_since_when() throws Exception {
        server.bean(Silences.class).note(new Silence(new ProviderName("deepgram"), Fixtures.NOW));

        JsonNode providers = Api.json(api.get("/providers")).get("items");

        assertThat(Instant.parse(providers.at("/0/silent_since").textValue())).isEqualTo(Fixtures.NOW);
        assertThat(providers.at("/1/silent_since").isNull()).isTrue();
    }

    @Test
    void stats_count_what_there_is_and_what_came_in() throws Exception {
        new Given(server).job(Map.of());
        server.send(server.to("/hook/unknown").POST(BodyPublishers.noBody()));

        JsonNode stats = Api.json(api.get("/stats"));

        assertThat(stats.get("counts").get("jobs.waiting").intValue()).isEqualTo(1);
        assertThat(stats.get("intake").get("refused.unknown_address").intValue())
                .isEqualTo(1);
    }
}
