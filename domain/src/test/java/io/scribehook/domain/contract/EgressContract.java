package io.scribehook.domain.contract;

import static io.scribehook.domain.contract.LoopbackServer.cuttingOff;
import static io.scribehook.domain.contract.LoopbackServer.replying;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.outgoing.Call;
import io.scribehook.domain.outgoing.Call.Trust;
import io.scribehook.domain.outgoing.Reply;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes out over HTTP, and what comes of it. The suite brings the other side. */
public abstract class EgressContract extends OnEgress {
    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void the_request_arrives_as_it_was_given(String method) {
        var headers = Map.of("content-type", "text/plain", "x-note", "seen");
        var body = Body.of("grüße".getBytes(StandardCharsets.ISO_8859_1));

        send(new Call(method, server.at("/a%20b?c=%2F"), headers, body, Trust.OPERATOR, LONG, CAP));

        var received = OnStores.theOnly(server.received());
        assertThat(received.method()).isEqualTo(method);
        assertThat(received.pathAndQuery()).isEqualTo("/a%20b?c=%2F");
        assertThat(received.header("Content-type")).containsExactly("text/plain");
        assertThat(received.header("X-note")).containsExactly("seen");
        assertThat(received.body()).isEqualTo("grüße");
    }

    @Test
    void a_large_body_arrives_whole() {
        String text = "0123456789".repeat(200_000);

        send(new Call("POST", server.at("/"), Map.of(), OnStores.body(text), Trust.OPERATOR, LONG, CAP));

        assertThat(OnStores.theOnly(server.received()).body()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 400, 401, 404, 429, 500, 503})
    void the_answer_comes_back_as_it_was_given(int status) throws Exception {
        server.answering(exchange -> {
            exchange.getResponseHeaders().add("X-Twice", "first");
            exchange.getResponseHeaders().add("X-Twice", "second");
            exchange.sendResponseHeaders(status, 5);
            exchange.getResponseBody().write("hello".getBytes(StandardCharsets.US_ASCII));
            exchange.close();
        });

        Reply.Answered answer = answered(send(get(server.at("/"))));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers()).containsEntry("x-twice", "first");
        assertThat(OnStores.bytes(answer.body())).asString().isEqualTo("hello");
    }

    @Test
    void an_answer_may_have_no_body() {
        server.answering(replying(204, Map.of(), ""));

        assertThat(answered(send(get(server.at("/")))).body().length()).isZero();
    }

    @Test
    void user_information_becomes_a_basic_header() {
        String address = server.at("/").toString().replace("http://", "http://us%20er:p%40ss@");

        send(get(URI.create(address)));

        String credentials = Base64.getEncoder().encodeToString("us er:p@ss".getBytes(StandardCharsets.UTF_8));
        assertThat(OnStores.theOnly(server.received()).header("Authorization")).containsExactly("Basic " + credentials);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void a_cut_connection_is_lost_and_nothing_is_repeated(String method) {
        server.answering(cuttingOff());

        Reply reply = send(call(method, server.at("/secret?token=t0ken"), Trust.OPERATOR, LONG, CAP));

        assertThat(reply).isInstanceOfSatisfying(Reply.Lost.class, lost -> isDiscreet(lost.reason()));
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void no_answer_in_time_is_lost() {
        server.answering(server.keepingSilent());

        assertThat(send(call("POST", server.at("/"), Trust.OPERATOR, Duration.ofMillis(400), CAP)))
                .isInstanceOf(Reply.Lost.class);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void the_time_is_for_the_whole_answer() {
        server.answering(server.trickling());

        assertThat(send(call("GET", server.at("/"), Trust.OPERATOR, Duration.ofMillis(400), CAP)))
                .isInstanceOf(Reply.Lost.class);
    }

    @Test
    void an_answer_that_is_no_http_is_lost() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var _ = threads.submit(() -> {
                try (Socket peer = socket.accept()) {
                    peer.getOutputStream().write("220 mail.example ESMTP\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                }
                return null;
            });

            assertThat(send(get(URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/"))))
                    .isInstanceOf(Reply.Lost.class);
        }
    }

    @Test
    void a_refused_connection_is_unreached() throws Exception {
        URI nobody = URI.create(
                LoopbackServer.nobody("/secret?token=t0ken").toString().replace("//", "//user:p4ss@"));

        assertThat(send(get(nobody)))
                .isInstanceOfSatisfying(Reply.Unreached.class, unreached -> isDiscreet(unreached.reason()));
    }

    @Test
    void an_unknown_host_is_unreached() {
        assertThat(send(get(URI.create("http://nobody.invalid/")))).isInstanceOf(Reply.Unreached.class);
    }
}
