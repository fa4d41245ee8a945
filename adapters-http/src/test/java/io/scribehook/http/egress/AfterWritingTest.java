package io.scribehook.http.egress;

import static io.scribehook.http.egress.Calls.egress;
import static io.scribehook.http.egress.Calls.get;
import static io.scribehook.http.egress.Calls.within;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.outgoing.Call;
import io.scribehook.domain.outgoing.Call.Trust;
import io.scribehook.domain.outgoing.Reply;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AfterWritingTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    private static String at(ScriptedPeer peer) {
        return "http://127.0.0.1:" + peer.port() + "/secret-path";
    }

    @Test
    void a_connection_cut_after_the_request_is_lost_and_the_request_is_not_repeated() throws Exception {
        try (var cutting = new ScriptedPeer(socket -> {
            ScriptedPeer.head(socket);
            socket.close();
        })) {
            assertThat(egress().send(get(at(cutting), Trust.OPERATOR))).isInstanceOf(Reply.Lost.class);
            assertThat(cutting.connections()).isEqualTo(1);
        }
    }

    @Test
    void an_answer_of_503_is_an_answer_and_the_request_is_not_repeated() throws Exception {
        try (var busy = ScriptedPeer.answering("HTTP/1.1 503 Busy\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(egress().send(get(at(busy), Trust.OPERATOR)))
                    .isInstanceOfSatisfying(
                            Reply.Answered.class,
                            answered -> assertThat(answered.status()).isEqualTo(503));
            assertThat(busy.connections()).isEqualTo(1);
        }
    }

    @Test
    void an_answer_that_stops_half_way_is_lost() throws Exception {
        try (var stopping = ScriptedPeer.answering("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")) {
            assertThat(egress().send(get(at(stopping), Trust.OPERATOR))).isInstanceOf(Reply.Lost.class);
        }
    }

    @Test
    void an_answer_that_is_no_http_is_lost() throws Exception {
        try (var babbling = ScriptedPeer.answering("220 smtp.example ready\r\n\r\n")) {
            assertThat(egress().send(get(at(babbling), Trust.OPERATOR))).isInstanceOf(Reply.Lost.class);
        }
    }

    @Test
    void silence_after_the_request_is_lost_when_the_time_is_over() throws Exception {
        try (var silent = new ScriptedPeer(ScriptedPeer::head)) {
            assertThat(egress().send(within(SHORT, get(at(silent), Trust.OPERATOR))))
                    .isInstanceOf(Reply.Lost.class);
        }
    }

    @Test
    void a_peer_that_drips_does_not_hold_the_call_beyond_its_time() throws Exception {
        try (var dripping = new ScriptedPeer(socket -> {
            ScriptedPeer.head(socket);
            socket.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n".getBytes(ISO_8859_1));
            while (true) {
                socket.getOutputStream().write('x');
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        })) {
            long start = System.nanoTime();

            var reply = egress().send(within(SHORT, get(at(dripping), Trust.OPERATOR)));

            assertThat(reply).isInstanceOf(Reply.Lost.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void an_answer_that_is_too_long_is_cut_for_a_user_and_lost_for_an_operator() throws Exception {
        String endless = "HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(5_000);
        try (var talking = ScriptedPeer.answering(endless)) {
            var forUser = egress("127.0.0.1").send(get(at(talking), Trust.USER));
            var forOperator = egress().send(get(at(talking), Trust.OPERATOR));

            assertThat(forUser)
                    .isInstanceOfSatisfying(
                            Reply.Answered.class,
                            answered -> assertThat(answered.body().length()).isEqualTo(1_000));
            assertThat(forOperator).isInstanceOf(Reply.Lost.class);
        }
    }

    @Test
    void an_answer_that_comes_before_the_body_is_through_is_taken() throws Exception {
        try (var early = new ScriptedPeer(socket -> {
            ScriptedPeer.head(socket);
            socket.getOutputStream()
                    .write("HTTP/1.1 401 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".getBytes(ISO_8859_1));
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        })) {
            byte[] large = new byte[64 * 1024 * 1024];
            var call = new Call(
                    "POST",
                    URI.create(at(early)),
                    Map.of(),
                    Body.of(large),
                    Trust.OPERATOR,
                    Duration.ofSeconds(20),
                    10);

            assertThat(egress().send(call))
                    .isInstanceOfSatisfying(
                            Reply.Answered.class,
                            answered -> assertThat(answered.status()).isEqualTo(401));
        }
    }

    @Test
    void a_challenge_is_an_answer_and_the_request_is_not_repeated() throws Exception {
        try (var asking =
                ScriptedPeer.answering("HTTP/1.1 401 Who\r\nWWW-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n")) {
            var reply = egress().send(get("http://u:p@127.0.0.1:" + asking.port() + "/", Trust.OPERATOR));

            assertThat(reply)
                    .isInstanceOfSatisfying(
                            Reply.Answered.class,
                            answered -> assertThat(answered.status()).isEqualTo(401));
            assertThat(asking.connections()).isEqualTo(1);
        }
    }
}
