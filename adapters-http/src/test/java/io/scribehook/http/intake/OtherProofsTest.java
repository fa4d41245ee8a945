package io.scribehook.http.intake;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.Proof;
import io.scribehook.domain.fake.SettableClock;
import io.scribehook.domain.source.Source;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.source.Sources;
import io.scribehook.domain.source.Verification;
import io.scribehook.domain.source.Verification.Algorithm;
import io.scribehook.domain.source.Verification.Encoding;
import io.scribehook.http.world.Server;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherProofsTest {
    private static final Verification HERE = new Verification.FromAddresses(List.of("192.0.2.0/24", "127.0.0.0/8"));
    private static final Verification ELSEWHERE = new Verification.FromAddresses(List.of("192.0.2.0/24", "::1"));
    private static final Verification SECRET = new Verification.Header("x-key", List.of("right"));

    private final Deliveries deliveries = new Deliveries(Server.start());
    private final Server server = deliveries.server();
    private final String deepgram = deliveries.source(
            "echoed", new Verification.BodySecret("/metadata/extra/callback_secret", List.of("old", "new")));
    private final String x = deliveries.source("x", new Verification.XCrc(List.of(Signed.X_SECRET, "older")));

    @AfterAll
    void stop() {
        server.close();
    }

    private HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        var request = server.to(path).POST(ofString(body));
        return server.send(headers.length == 0 ? request : request.headers(headers));
    }

    private static String echo(String json) {
        return "{\"results\":{},\"metadata\":{\"a\":[1],\"extra\":{\"callback_secret\":" + json + "}}}";
    }

    @Test
    void a_secret_that_deepgram_gives_back_in_the_body_proves() throws Exception {
        for (String value : List.of("old", "new")) {
            var answer = post(deepgram, echo("\"" + value + "\""));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(deliveries.event(answer).proof()).isEqualTo(Proof.SHARED_SECRET);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "[]",
                "{}",
                "{\"metadata\":{\"extra\":{\"callback_secret\":\"older\"}}}",
                "{\"metadata\":{\"extra\":{\"callback_secret\":\"old\",\"callback_secret\":\"old\"}}}",
                "{\"metadata\":{\"extra\":{\"callback_secret\":[\"old\"]}}}",
                "{\"metadata\":{\"extra\":{\"callback_secret\":\"old\"}}",
                "{\"extra\":{\"callback_secret\":\"old\"}}"
            })
    void another_body_proves_nothing(String body) throws Exception {
        assertThat(post(deepgram, body).statusCode()).isEqualTo(401);
    }

    @Test
    void an_address_proves_little_and_only_there() throws Exception {
        var here = post(deliveries.source("here", HERE), "{}");

        assertThat(here.statusCode()).isEqualTo(200);
        assertThat(deliveries.event(here).proof()).isEqualTo(Proof.ADDRESS);
        assertThat(post(deliveries.source("elsewhere", ELSEWHERE), "{}").statusCode())
                .isEqualTo(401);
    }

    @Test
    void all_of_several_proofs_are_asked_for_and_the_strongest_counts() throws Exception {
        String both = deliveries.source("both", new Verification.AllOf(List.of(HERE, SECRET)));
        String not = deliveries.source("not", new Verification.AllOf(List.of(SECRET, ELSEWHERE)));
        var echoed = new Verification.BodySecret("/a", List.of("b"));
        String body = deliveries.source("body", new Verification.AllOf(List.of(SECRET, echoed)));

        var answer = post(both, "{}", "x-key", "right");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(deliveries.event(answer).proof()).isEqualTo(Proof.SHARED_SECRET);
        assertThat(deliveries.event(answer).headers()).doesNotContainKey("x-key");
        assertThat(post(both, "{}").statusCode()).isEqualTo(401);
        assertThat(post(not, "{}", "x-key", "right").statusCode()).isEqualTo(401);
        assertThat(post(body, "{\"a\":\"b\"}", "x-key", "right").statusCode()).isEqualTo(200);
        assertThat(post(body, "{\"a\":\"c\"}", "x-key", "right").statusCode()).isEqualTo(401);
    }

    @Test
    void x_is_shown_that_its_secret_is_known() throws Exception {
        var answer = server.send(server.to(x + "?crc_token=" + Signed.X_TOKEN).GET());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(answer.body()).isEqualTo("{\"response_token\":\"" + Signed.X_RESPONSE + "\"}");
    }

    @Test
    void x_may_ask_the_default_source_too() throws Exception {
        server.bean(Sources.class)
                .save(new Source(
                        SourceName.DEFAULT,
                        Deliveries.DEEPGRAM,
                        new Verification.XCrc(List.of(Signed.X_SECRET)),
                        null,
                        true,
                        Instant.EPOCH));

        var answer = server.send(server.to("/hook?crc_token=" + Signed.X_TOKEN).GET());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"response_token\":\"" + Signed.X_RESPONSE + "\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?crc_token=", "?crc_token=%7B%7D", "?crc_token=%5B%5D", "?crc_token=a&crc_token=a"})
    void nothing_that_could_be_a_body_is_signed_for_who_asks(String query) throws Exception {
        assertThat(server.send(server.to(x + query).GET()).statusCode()).isEqualTo(400);
    }

    @Test
    void x_is_known_by_its_signature() throws Exception {
        String signature = "sha256=" + Base64.getEncoder().encodeToString(mac(Algorithm.SHA256, Signed.X_SECRET, "{}"));

        var answer = post(x, "{}", "x-twitter-webhooks-signature", signature);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(deliveries.event(answer).proof()).isEqualTo(Proof.SIGNATURE);
        assertThat(post(x, "[]", "x-twitter-webhooks-signature", signature).statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void an_hmac_may_be_over_a_time_too(Algorithm algorithm) throws Exception {
        long now = server.bean(SettableClock.class).instant().getEpochSecond();
        String path = deliveries.source(
                "timed",
                new Verification.Hmac(algorithm, Encoding.HEX, "x-request-id", "v=", List.of("s"), "x-time", 60));
        String signature = "v=" + HexFormat.of().formatHex(mac(algorithm, "s", now + ".{}"));
        String old = "v=" + HexFormat.of().formatHex(mac(algorithm, "s", (now - 61) + ".{}"));

        var answer = post(path, "{}", "x-request-id", signature, "x-time", "" + now);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(deliveries.event(answer).headers()).doesNotContainKey("x-request-id");
        assertThat(post(path, "{}", "x-request-id", signature, "x-time", "" + (now - 1))
                        .statusCode())
                .isEqualTo(401);
        assertThat(post(path, "{}", "x-request-id", old, "x-time", "" + (now - 61))
                        .statusCode())
                .isEqualTo(401);
        assertThat(post(path, "{}", "x-request-id", signature).statusCode()).isEqualTo(401);
    }

    private static byte[] mac(Algorithm algorithm, String secret, String text) {
        return MacSeal.mac(algorithm, secret.getBytes(UTF_8)).doFinal(text.getBytes(UTF_8));
    }
}
