package io.scribehook.app.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A customer pays, and is thanked by SMS: webhooks of any signing sender, up to the peer that sends the message. */
class SignedMessagesTest {
    private static final String SECRET = "whsec_of_the_shop";
    private static final List<String> SENT = new CopyOnWriteArrayList<>();

    private static HttpServer twilio;
    private static ServiceProcess service;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start(@TempDir Path data) throws Exception {
        twilio = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        twilio.createContext("/", exchange -> {
            SENT.add(URLDecoder.decode(new String(exchange.getRequestBody().readAllBytes(), UTF_8), UTF_8));
            byte[] answer = ("{\"sid\":\"SM" + "0".repeat(32) + "\",\"status\":\"queued\"}").getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(201, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        twilio.start();
        service = ServiceProcess.start(
                        data,
                        Map.of(
                                "scribehook.channels.sms.base-url",
                                "http://127.0.0.1:" + twilio.getAddress().getPort(),
                                "scribehook.channels.sms.account-sid",
                                "AC" + "0".repeat(32),
                                "scribehook.channels.sms.auth-token",
                                "token",
                                "scribehook.channels.sms.from",
                                "+14155550100",
                                "scribehook.egress.allow",
                                "127.0.0.0/8"))
                .awaitWorking();
        var saved = service.send("PUT", "/api/v1/sources/shop", """
                {"provider": "webhook", "verification": {"type": "stripe", "secrets": ["%s"]},
                 "follow_ups": [{"type": "sms", "to": "{/data/object/metadata/phone}",
                                 "text": "Thank you for {{message.body.data.object.amount}} cents."}]}
                """.formatted(SECRET));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(201);
        assertThat(service.send("PUT", "/api/v1/sources/default", """
                        {"provider": "deepgram", "verification": {"type": "open"}, "follow_ups": []}
                        """).statusCode())
                .isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        service.close();
        twilio.stop(0);
    }

    @Test
    void a_payment_signed_by_stripe_has_an_sms_sent_to_who_paid_and_a_repeat_sends_none() throws Exception {
        assertThat(pay(paid("evt_1", 1999, ""), SECRET).statusCode()).isEqualTo(200);
        service.awaitSeen(
                "/api/v1/follow-ups?state=done", seen -> seen.path("items").size() == 1);
        assertThat(pay(paid("evt_1", 1999, ",\"pending_webhooks\":0"), SECRET).statusCode())
                .isEqualTo(200);
        assertThat(pay(paid("evt_2", 5, ""), "whsec_of_somebody").statusCode()).isEqualTo(401);
        service.awaitSeen(
                "/api/v1/callbacks?source=shop&state=interpreted",
                seen -> seen.path("items").size() == 2);

        assertThat(SENT).hasSize(1);
        assertThat(SENT.getFirst()).contains("To=+14155550123", "Body=Thank you for 1999 cents.");
        assertThat(service.get("/api/v1/follow-ups").path("items")).hasSize(1);
        assertThat(service.log()).doesNotContain("4155550123", SECRET);
    }

    @Test
    void fifty_identical_and_ten_different_deliveries_at_once_are_eleven_events() throws Exception {
        var bodies = new ArrayList<>(Collections.nCopies(50, DeepgramBodies.saying("all the same", "same-1")));
        for (int i = 0; i < 10; i++) bodies.add(DeepgramBodies.saying("one of ten", "ten-" + i));
        Collections.shuffle(bodies);
        var statuses = new ArrayList<Integer>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = bodies.stream()
                    .map(body -> executor.submit(
                            () -> service.send("POST", "/hook", body).statusCode()))
                    .toList();
            for (var answer : answers) statuses.add(answer.get());
        }

        assertThat(statuses).hasSize(60).containsOnly(200);
        var seen = service.awaitSeen(
                "/api/v1/callbacks?source=default&state=interpreted",
                page -> page.path("items").size() == 11);
        assertThat(service.get("/api/v1/callbacks?source=default").path("items"))
                .hasSize(11);
        assertThat(seen.path("items")
                        .valueStream()
                        .map(it -> it.path("deliveries").asInt()))
                .containsExactlyInAnyOrder(50, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        assertThat(service.get("/api/v1/jobs?state=completed&source=default").path("items"))
                .hasSize(11);
    }

    private static String paid(String id, int amount, String more) {
        return """
               {"id":"%s","object":"event","type":"payment_intent.succeeded","data":{"object":{"id":"pi_1",
                "object":"payment_intent","amount":%d,"currency":"usd","metadata":{"phone":"+14155550123"}}}%s}
               """.formatted(id, amount, more);
    }

    private HttpResponse<String> pay(String body, String secret) throws Exception {
        long now = Instant.now().getEpochSecond();
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        String signature = HexFormat.of().formatHex(mac.doFinal((now + "." + body).getBytes(UTF_8)));
        return client.send(
                HttpRequest.newBuilder(service.url().resolve("/hook/sources/shop"))
                        .header("Stripe-Signature", "t=" + now + ",v1=" + signature)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
