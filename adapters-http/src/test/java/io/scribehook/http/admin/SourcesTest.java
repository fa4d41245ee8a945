package io.scribehook.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.source.Sources;
import io.scribehook.domain.source.Verification;
import io.scribehook.http.world.Api;
import io.scribehook.http.world.Server;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTest {
    private static final String BASIC =
            "{\"provider\":\"webhook\",\"verification\":{\"type\":\"basic\",\"user\":\"dg\",\"secrets\":[\"hidden\"]}";

    private final Server server = Server.start();
    private final Api api = new Api(server);

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> put(String name, String json) throws Exception {
        return api.send("PUT", "/sources/" + name, json, "Content-Type", "application/json");
    }

    private Verification verification(String name) {
        return server.bean(Sources.class)
                .find(new SourceName(name))
                .orElseThrow()
                .verification();
    }

    @Test
    void a_source_is_made_changed_and_forgotten_without_showing_its_secrets() throws Exception {
        var made = put("stripe", BASIC + "}");
        var changed =
                put("stripe", "{\"provider\":\"deepgram\",\"enabled\":false,\"follow_ups\":[{\"type\":\"email\"}]}");

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(Api.json(made).get("follow_ups").isNull()).isTrue();
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(verification("stripe")).isEqualTo(new Verification.Basic("dg", List.of("hidden")));
        for (var answer : List.of(made, changed, api.get("/sources"), api.get("/sources/stripe")))
            assertThat(answer.body()).doesNotContain("hidden");
        JsonNode shown = Api.json(api.get("/sources/stripe"));
        assertThat(shown.get("path").textValue()).isEqualTo("/hook/sources/stripe");
        assertThat(shown.get("provider").textValue()).isEqualTo("deepgram");
        assertThat(shown.get("enabled").booleanValue()).isFalse();
        assertThat(shown.at("/verification/type").textValue()).isEqualTo("basic");
        assertThat(shown.at("/verification/name").textValue()).isEqualTo("dg");
        assertThat(shown.at("/verification/secrets").intValue()).isEqualTo(1);
        assertThat(shown.at("/follow_ups/0/type").textValue()).isEqualTo("email");

        assertThat(api.send("DELETE", "/sources/stripe", "").statusCode()).isEqualTo(204);
        assertThat(api.get("/sources/stripe").statusCode()).isEqualTo(404);
        assertThat(api.send("DELETE", "/sources/stripe", "").statusCode()).isEqualTo(404);
        assertThat(Api.json(api.get("/audit"))
                        .get("items")
                        .valueStream()
                        .map(it -> it.get("action").textValue()))
                .containsExactly("source.delete", "source.change", "source.create");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"open\"}                                             | Open[]",
                "{\"type\":\"header\",\"name\":\"x-key\",\"secrets\":[\"a\",\"b\"]} | Header[x-key]",
                "{\"type\":\"query\",\"name\":\"key\",\"secrets\":[\"a\"]}       | QuerySecret[key]",
                "{\"type\":\"body-secret\",\"pointer\":\"/a/b\",\"secrets\":[\"a\"]} | BodySecret[/a/b]",
                "{\"type\":\"standard-webhooks\",\"secrets\":[\"whsec_aaaa\"]} | StandardWebhooks[]",
                "{\"type\":\"svix\",\"secrets\":[\"whsec_aaaa\"],\"tolerance_seconds\":60} | StandardWebhooks[]",
                "{\"type\":\"stripe\",\"secrets\":[\"a\"],\"tolerance_seconds\":60} | Stripe[]",
                "{\"type\":\"github\",\"secrets\":[\"a\"]}                  | Hmac[X-Hub-Signature-256]",
                "{\"type\":\"hmac\",\"algorithm\":\"sha1\",\"encoding\":\"base64\",\"header\":\"x-s\",\"secrets\":[\"a\"]} | Hmac[x-s]",
                "{\"type\":\"x\",\"secrets\":[\"a\"]}                       | XCrc[]",
                "{\"type\":\"addresses\",\"ranges\":[\"10.0.0.0/8\"]}       | FromAddresses[cidrs=[10.0.0.0/8]]",
                "{\"type\":\"all-of\",\"of\":[{\"type\":\"x\",\"secrets\":[\"a\"]}]} | AllOf[parts=[XCrc[]]]",
            })
    void every_kind_of_proof_can_be_asked_for(String json, String expected) throws Exception {
        assertThat(put("one", "{\"provider\":\"webhook\",\"verification\":" + json + "}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(verification("one")).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"provider\":\"webhook\"}                                       | /verification",
                "{\"verification\":{\"type\":\"open\"}}                           | /provider",
                "{\"provider\":\"x\",\"verification\":{\"type\":\"open\"}}        | /provider",
                "{\"provider\":\"webhook\",\"verification\":{\"type\":\"magic\"}} | /verification/type",
                "{\"provider\":\"webhook\",\"verification\":{}}                   | /verification/type",
                "{\"provider\":\"webhook\",\"verification\":{\"type\":\"open\",\"user\":\"a\"}} | /verification/user",
                "{\"provider\":\"webhook\",\"verification\":{\"type\":\"basic\",\"secrets\":[\"a\"]}} | /verification/user",
                "{\"provider\":\"webhook\",\"verification\":{\"type\":\"basic\",\"user\":\"a\",\"secrets\":[]}} | /verification/secrets",
                "{\"provider\":\"webhook\",\"verification\":{\"type\":\"basic\",\"user\":\"a\",\"secrets\":[1]}} | /verification/secrets",
                "{\"provider\":\"webhook\",\"verification\":{\"type\":\"open\"},\"follow_ups\":[{\"type\":\"fax\"}]} | /follow_ups/0",
                "{\"provider\":\"webhook\",\"verification\":{\"type\":\"open\"},\"colour\":1} | /colour",
                "{\"provider\":\"webhook\",\"verification\":{\"type\":\"svix\",\"secrets\":[\"!\"]}} | /verification/secrets",
                "{\"provider\":\"webhook\",\"verification\":{\"type\":\"stripe\",\"secrets\":[\"a\"],\"tolerance_seconds\":0}} | /verification/tolerance_seconds",
                "{\"provider\":\"webhook\",\"verification\":{\"type\":\"hmac\",\"algorithm\":\"md5\",\"encoding\":\"hex\",\"header\":\"a\",\"secrets\":[\"a\"]}} | /verification/algorithm",
                "{\"provider\":\"webhook\",\"verification\":{\"type\":\"discord\",\"public_keys\":[\"ab\"]}} | /verification/public_keys",
                "{\"provider\":\"webhook\",\"verification\":{\"type\":\"addresses\",\"ranges\":[\"example.org\"]}} | /verification/ranges",
                "{\"provider\":\"webhook\",\"verification\":{\"type\":\"all-of\",\"of\":[]}} | /verification/of",
                "{\"provider\":\"webhook\",\"verification\":{\"type\":\"all-of\",\"of\":[{\"type\":\"open\"}]}} | /verification/of",
                "{\"provider\":\"webhook\",\"verification\":{\"type\":\"all-of\",\"of\":[{\"type\":\"x\"}]}} | /verification/of/0/secrets",
            })
    void a_faulty_source_is_refused(String json, String pointer) throws Exception {
        var answer = put("one", json);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Api.json(answer).at("/errors/0/pointer").textValue()).isEqualTo(pointer);
        assertThat(api.get("/sources/one").statusCode()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_a_name_is_no_source() throws Exception {
        assertThat(put("Not-A-Name", BASIC + "}").statusCode()).isEqualTo(404);
    }

    @Test
    void the_default_source_is_the_hook_itself() throws Exception {
        assertThat(Api.json(put("default", BASIC + "}")).get("path").textValue())
                .isEqualTo("/hook");
    }
}
