package io.scribehook.http.intake;

import static io.scribehook.http.intake.Signed.*;
import static java.net.http.HttpRequest.BodyPublishers.ofByteArray;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.Proof;
import io.scribehook.domain.fake.SettableClock;
import io.scribehook.domain.source.Senders;
import io.scribehook.domain.source.Verification;
import io.scribehook.http.world.Server;
import java.net.http.HttpResponse;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignedCallbacksTest {
    private final Deliveries deliveries = new Deliveries(Server.start());
    private final Server server = deliveries.server();
    private final SettableClock clock = server.bean(SettableClock.class);
    private final String stripe =
            deliveries.source("stripe", new Verification.Stripe(List.of("whsec_older", STRIPE_SECRET), 300));
    private final String standard = deliveries.source(
            "standard", new Verification.StandardWebhooks(List.of("whsec_b2xkZXI=", STANDARD_SECRET), 300));
    private final String github = deliveries.source("github", Senders.github(List.of("older", GITHUB_SECRET)));
    private final String discord = deliveries.source("discord", Senders.discord(List.of("00".repeat(32), DISCORD_KEY)));

    @BeforeEach
    void at_the_time_of_stripe() {
        at(STRIPE_TIME);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private void at(long seconds) {
        clock.set(Instant.ofEpochSecond(seconds));
    }

    private HttpResponse<String> post(String path, byte[] body, String... headers) throws Exception {
        var request = server.to(path).POST(ofByteArray(body));
        return server.send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        return post(path, body.getBytes(UTF_8), headers);
    }

    private void assertTaken(HttpResponse<String> answer, String body) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(deliveries.event(answer).proof()).isEqualTo(Proof.SIGNATURE);
        assertThat(deliveries.body(answer)).isEqualTo(body.getBytes(UTF_8));
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("urn:scribehook:problem:unproven");
        assertThat(answer.headers().firstValue("Scribehook-Event")).isEmpty();
    }

    @Test
    void stripe_is_known_by_its_signature_which_is_not_stored() throws Exception {
        var answer = post(stripe, STRIPE_BODY, "Stripe-Signature", STRIPE_HEADER);

        assertTaken(answer, STRIPE_BODY);
        assertThat(deliveries.event(answer).headers()).doesNotContainKey("stripe-signature");
        String rolled = "t=" + STRIPE_TIME + ",v1=" + "0".repeat(64) + ",v1=" + STRIPE_V1 + ",v0=abc";
        assertTaken(post(stripe, STRIPE_BODY, "Stripe-Signature", rolled), STRIPE_BODY);
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 300})
    void stripe_is_believed_until_the_tolerance_ends(long late) throws Exception {
        at(STRIPE_TIME + late);

        assertTaken(post(stripe, STRIPE_BODY, "Stripe-Signature", STRIPE_HEADER), STRIPE_BODY);
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, 1_000_000})
    void stripe_is_not_believed_beyond_it(long late) throws Exception {
        at(STRIPE_TIME + late);

        assertRefused(post(stripe, STRIPE_BODY, "Stripe-Signature", STRIPE_HEADER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v1=" + STRIPE_V1,
                "t=1700000001,v1=" + STRIPE_V1,
                "t=1700000000,t=1700000000,v1=" + STRIPE_V1,
                "t=1700000000,v0=" + STRIPE_V1,
                "t=1700000000,v1=zz",
                "t=1700000000,v1=",
                "t=,v1=" + STRIPE_V1,
                "t=-1700000000,v1=" + STRIPE_V1
            })
    void other_signatures_of_stripe_are_wrong(String header) throws Exception {
        assertRefused(post(stripe, STRIPE_BODY, "Stripe-Signature", header));
    }

    @Test
    void a_body_that_was_tampered_with_or_a_header_that_comes_twice_is_refused() throws Exception {
        assertRefused(post(stripe, STRIPE_BODY + " ", "Stripe-Signature", STRIPE_HEADER));
        assertRefused(post(stripe, STRIPE_BODY.replace("evt_1", "evt_2"), "Stripe-Signature", STRIPE_HEADER));
        assertRefused(post(stripe, STRIPE_BODY));
        assertRefused(post(stripe, STRIPE_BODY, "Stripe-Signature", STRIPE_HEADER, "Stripe-Signature", STRIPE_HEADER));
        assertRefused(post(github, "Hello, World?", "X-Hub-Signature-256", GITHUB_SIGNATURE));
        assertRefused(post(discord, "{\"type\":0}", discordHeaders(DISCORD_SIGNATURE)));
    }

    @Test
    void a_wrong_secret_is_refused() throws Exception {
        String other = deliveries.source("other", new Verification.Stripe(List.of("whsec_other"), 300));
        // the key is the whole secret: the part after the underscore alone is another one
        String bare = deliveries.source("bare", new Verification.Stripe(List.of("test_secret"), 300));

        assertRefused(post(other, STRIPE_BODY, "Stripe-Signature", STRIPE_HEADER));
        assertRefused(post(bare, STRIPE_BODY, "Stripe-Signature", STRIPE_HEADER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook-", "svix-"})
    void standard_webhooks_come_under_either_family_of_headers(String family) throws Exception {
        at(STANDARD_TIME + 300);
        String path = deliveries.source(
                family + "only", new Verification.StandardWebhooks(List.of("b2xkZXI=", STANDARD_SECRET), 300));

        var answer = post(path, STANDARD_BODY, standardHeaders(family, "v1,AAAA v2,x " + STANDARD_SIGNATURE));

        assertTaken(answer, STANDARD_BODY);
        assertThat(deliveries.event(answer).headers())
                .containsEntry(family + "id", STANDARD_ID)
                .doesNotContainKey(family + "signature");
    }

    @Test
    void standard_webhooks_are_refused_with_anything_changed() throws Exception {
        at(STANDARD_TIME);
        String time = "" + STANDARD_TIME;
        String signature = "webhook-signature";

        assertRefused(post(standard, STANDARD_BODY, standardHeaders("webhook-", "v1a," + STANDARD_SIGNATURE)));
        assertRefused(post(standard, STANDARD_BODY + "\n", standardHeaders("webhook-", STANDARD_SIGNATURE)));
        assertRefused(post(standard, STANDARD_BODY, "webhook-timestamp", time, signature, STANDARD_SIGNATURE));
        assertRefused(post(
                standard,
                STANDARD_BODY,
                "webhook-id",
                "msg_2",
                "webhook-timestamp",
                time,
                signature,
                STANDARD_SIGNATURE));
        String[] twice = standardHeaders("webhook-", STANDARD_SIGNATURE);
        String[] more = Arrays.copyOf(twice, twice.length + 2);
        more[twice.length] = "webhook-id";
        more[twice.length + 1] = STANDARD_ID;
        assertRefused(post(standard, STANDARD_BODY, more));
        for (long late : List.of(-301L, 301L)) {
            at(STANDARD_TIME + late);
            assertRefused(post(standard, STANDARD_BODY, standardHeaders("webhook-", STANDARD_SIGNATURE)));
        }
    }

    @Test
    void standard_webhooks_may_be_signed_with_a_private_key() throws Exception {
        at(STANDARD_TIME);
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] encoded = pair.getPublic().getEncoded();
        String key =
                Base64.getEncoder().encodeToString(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(pair.getPrivate());
        signer.update((STANDARD_ID + "." + STANDARD_TIME + "." + STANDARD_BODY).getBytes(UTF_8));
        String signature = Base64.getEncoder().encodeToString(signer.sign());
        String path = deliveries.source("asymmetric", new Verification.StandardWebhooks(List.of("whpk_" + key), 300));

        assertTaken(post(path, STANDARD_BODY, standardHeaders("webhook-", "v1a," + signature)), STANDARD_BODY);
        assertRefused(post(path, STANDARD_BODY, standardHeaders("webhook-", "v1," + signature)));
        assertRefused(post(path, STANDARD_BODY + " ", standardHeaders("webhook-", "v1a," + signature)));
    }

    @Test
    void github_is_known_by_its_signature() throws Exception {
        var answer = post(github, GITHUB_BODY, "X-Hub-Signature-256", GITHUB_SIGNATURE, "X-GitHub-Event", "ping");

        assertTaken(answer, GITHUB_BODY);
        assertThat(deliveries.event(answer).headers())
                .containsEntry("x-github-event", "ping")
                .doesNotContainKey("x-hub-signature-256");
        assertRefused(post(github, GITHUB_BODY, "X-Hub-Signature-256", GITHUB_SIGNATURE.substring(7)));
        assertRefused(post(github, GITHUB_BODY, "X-Hub-Signature-256", GITHUB_SIGNATURE.replace('7', '8')));
        assertRefused(post(github, GITHUB_BODY));
    }

    @Test
    void a_signature_is_over_the_bytes_on_the_wire_and_the_body_is_stored_unpacked() throws Exception {
        byte[] packed = Packing.gzip(GITHUB_BODY.getBytes(UTF_8));
        var mac = MacSeal.mac(Verification.Algorithm.SHA256, GITHUB_SECRET.getBytes(UTF_8));
        String signature = "sha256=" + HexFormat.of().formatHex(mac.doFinal(packed));

        var answer = post(github, packed, "X-Hub-Signature-256", signature, "Content-Encoding", "gzip");

        assertTaken(answer, GITHUB_BODY);
        assertRefused(post(github, packed, "X-Hub-Signature-256", GITHUB_SIGNATURE, "Content-Encoding", "gzip"));
    }

    @Test
    void a_large_body_is_verified_while_it_comes() throws Exception {
        byte[] body = "x".repeat(3_000_000).getBytes(UTF_8);
        var mac = MacSeal.mac(Verification.Algorithm.SHA256, GITHUB_SECRET.getBytes(UTF_8));
        String signature = "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));

        assertThat(post(github, body, "X-Hub-Signature-256", signature).statusCode())
                .isEqualTo(200);
        body[2_999_999]++;
        assertRefused(post(github, body, "X-Hub-Signature-256", signature));
    }

    @Test
    void a_ping_of_discord_is_answered_with_a_pong_and_a_wrong_signature_with_401() throws Exception {
        var answer = post(discord, DISCORD_BODY, discordHeaders(DISCORD_SIGNATURE));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(deliveries.event(answer).proof()).isEqualTo(Proof.SIGNATURE);
        assertThat(deliveries.event(answer).headers()).doesNotContainKey("x-signature-ed25519");
        assertRefused(post(discord, DISCORD_BODY, discordHeaders("0".repeat(128))));
        assertRefused(post(discord, DISCORD_BODY, discordHeaders(DISCORD_SIGNATURE.substring(2))));
        assertRefused(post(discord, DISCORD_BODY, "X-Signature-Ed25519", DISCORD_SIGNATURE));
        assertRefused(post(discord, "x".repeat(Ed25519Seal.MOST_BYTES), discordHeaders(DISCORD_SIGNATURE)));
    }

    @Test
    void a_ping_of_discords_interactions_is_answered_with_a_pong() throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] encoded = keys.getPublic().getEncoded();
        String key = HexFormat.of().formatHex(encoded, encoded.length - 32, encoded.length);
        String path = deliveries.source("interactions", Senders.discord(List.of(key)));
        String ping = "{\"version\":1,\"type\":1,\"id\":\"7\",\"token\":\"t\"}";
        String event = "{\"version\":1,\"type\":1,\"event\":{\"type\":\"A\"}}";

        var pong = post(path, ping, discordHeaders(signed(keys, ping)));

        assertThat(pong.statusCode()).isEqualTo(200);
        assertThat(pong.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(pong.body()).isEqualTo("{\"type\":1}");
        assertThat(deliveries.event(pong).proof()).isEqualTo(Proof.SIGNATURE);
        assertThat(post(path, event, discordHeaders(signed(keys, event))).statusCode())
                .isEqualTo(204);
        assertRefused(post(path, ping, discordHeaders(signed(keys, event))));
    }

    private static String signed(KeyPair keys, String body) throws Exception {
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(keys.getPrivate());
        signature.update((DISCORD_TIME + body).getBytes(UTF_8));
        return HexFormat.of().formatHex(signature.sign());
    }

    private static String[] standardHeaders(String family, String signatures) {
        return new String[] {
            family + "id", STANDARD_ID, family + "timestamp", "" + STANDARD_TIME, family + "signature", signatures
        };
    }

    private static String[] discordHeaders(String signature) {
        return new String[] {"X-Signature-Ed25519", signature, "X-Signature-Timestamp", DISCORD_TIME};
    }
}
