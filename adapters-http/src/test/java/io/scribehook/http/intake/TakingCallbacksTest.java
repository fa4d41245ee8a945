package io.scribehook.http.intake;

import static java.net.http.HttpRequest.BodyPublishers.ofByteArray;
import static java.net.http.HttpRequest.BodyPublishers.ofInputStream;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.Address;
import io.scribehook.domain.callback.Proof;
import io.scribehook.domain.fake.InMemoryStore;
import io.scribehook.domain.fake.InMemoryStore.Health;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.source.Verification;
import io.scribehook.http.world.Server;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TakingCallbacksTest {
    private final Deliveries deliveries = new Deliveries(Server.start());
    private final Server server = deliveries.server();

    @BeforeAll
    void the_default_source() {
        deliveries.source("default", new Verification.Open());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    @Test
    void a_callback_to_a_capability_is_stored_byte_for_byte_and_answered_with_an_empty_200() throws Exception {
        byte[] body = bytes(5_000_000);

        var answer = server.send(server.to(deliveries.capability() + "?a=1&b=%20x")
                .header("Content-Type", "application/json")
                .header("dg-request-id", "r1")
                .header("dg-token", "hidden")
                .header("Authorization", "Basic aGlkZGVu")
                .header("Cookie", "hidden=1")
                .POST(ofByteArray(body)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(deliveries.body(answer)).isEqualTo(body);
        var event = deliveries.event(answer);
        assertThat(event.address()).isInstanceOf(Address.ToSubmission.class);
        assertThat(event.provider()).isEqualTo(Deliveries.DEEPGRAM);
        assertThat(event.proof()).isEqualTo(Proof.CAPABILITY);
        assertThat(event.method()).isEqualTo("POST");
        assertThat(event.query()).isEqualTo("a=1&b=%20x");
        assertThat(event.bytes()).isEqualTo(body.length);
        assertThat(event.headers())
                .containsEntry("content-type", "application/json")
                .containsEntry("dg-request-id", "r1")
                .doesNotContainKeys("dg-token", "authorization", "cookie")
                .doesNotContainValue("hidden");
    }

    @Test
    void put_is_taken_too() throws Exception {
        var answer = server.send(server.to(deliveries.capability()).PUT(ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(deliveries.event(answer).method()).isEqualTo("PUT");
    }

    @Test
    void chunks_are_taken_too() throws Exception {
        byte[] body = bytes(300_000);

        var answer = server.send(
                server.to(deliveries.capability()).POST(ofInputStream(() -> new ByteArrayInputStream(body))));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(deliveries.body(answer)).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/octet-stream",
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "deepgram/audio+video",
                "no type at all",
                "application/json; charset=nonsense"
            })
    void a_body_of_any_type_arrives_untouched(String type) throws Exception {
        byte[] body = "--x\r\nnot=really&a%20form\r\n{".getBytes(StandardCharsets.UTF_8);

        var answer = server.send(server.to(deliveries.capability())
                .header("Content-Type", type)
                .header("Accept", "text/html")
                .POST(ofByteArray(body)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(deliveries.body(answer)).isEqualTo(body);
        assertThat(deliveries.event(answer).contentType()).isEqualTo(type);
    }

    @Test
    void a_body_without_a_type_or_without_bytes_is_taken() throws Exception {
        var answer = server.send(server.to(deliveries.capability()).POST(ofByteArray(new byte[0])));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(deliveries.event(answer).bytes()).isZero();
    }

    @Test
    void the_hook_itself_is_the_default_source() throws Exception {
        var answer = server.send(server.to("/hook").POST(ofString("default")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(deliveries.event(answer).address()).isEqualTo(new Address.ToSource(SourceName.DEFAULT));
        assertThat(deliveries.event(answer).proof()).isEqualTo(Proof.NONE);
    }

    @Test
    void a_repeated_delivery_is_answered_alike_and_counted() throws Exception {
        String path = deliveries.capability();
        var first = server.send(server.to(path).POST(ofString("same")));
        var second = server.send(server.to(path).POST(ofString("same")));

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEmpty();
        assertThat(second.headers().firstValue("Scribehook-Event"))
                .isEqualTo(first.headers().firstValue("Scribehook-Event"));
        assertThat(deliveries.times(first)).isEqualTo(2);
    }

    @Test
    void when_nothing_can_be_made_durable_the_sender_is_asked_to_send_again() throws Exception {
        server.bean(InMemoryStore.class).health(Health.DOWN);
        try {
            var answer = server.send(server.to(deliveries.capability()).POST(ofString("{}")));

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("30");
            assertThat(answer.body()).contains("urn:scribehook:problem:unavailable");
        } finally {
            server.bean(InMemoryStore.class).health(Health.FINE);
        }
    }
}
