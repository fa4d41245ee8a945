package io.scribehook.http.egress;

import static io.scribehook.http.egress.Calls.egress;
import static io.scribehook.http.egress.Calls.get;
import static io.scribehook.http.egress.Calls.post;
import static io.scribehook.http.egress.Calls.within;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.outgoing.Call;
import io.scribehook.domain.outgoing.Call.Trust;
import io.scribehook.domain.outgoing.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BeforeWritingTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    private static String at(ScriptedPeer peer) {
        return "http://127.0.0.1:" + peer.port() + "/secret-path";
    }

    @Test
    void a_refused_connection_reached_nobody() throws Exception {
        int port;
        try (var gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }

        var reply = egress().send(get("http://127.0.0.1:" + port + "/secret-path", Trust.OPERATOR));

        assertThat(reply).isInstanceOf(Reply.Unreached.class);
        assertThat(reply.toString()).doesNotContain("secret");
    }

    @Test
    void an_unknown_name_reached_nobody() {
        var egress = egress(host -> {
            throw new UnknownHostException(host);
        });

        assertThat(egress.send(get("http://nowhere.example/", Trust.OPERATOR))).isInstanceOf(Reply.Unreached.class);
    }

    @Test
    void a_name_server_that_hangs_does_not_hold_the_call_beyond_its_time() {
        var never = new CountDownLatch(1);
        var egress = egress(host -> {
            try {
                never.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            throw new UnknownHostException(host);
        });

        var reply = egress.send(within(SHORT, get("http://slow.example/", Trust.OPERATOR)));

        never.countDown();
        assertThat(reply).isInstanceOf(Reply.Unreached.class);
    }

    @Test
    void a_call_that_was_given_up_while_connecting_is_not_made_afterwards() throws Exception {
        var heard = new LinkedBlockingQueue<String>();
        try (var peer = new ScriptedPeer(socket -> heard.add(ScriptedPeer.head(socket)))) {
            var given = new CountDownLatch(1);
            var egress = egress(_ -> {
                try {
                    given.await();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
                return new InetAddress[] {InetAddress.getLoopbackAddress()};
            });

            var reply = egress.send(within(SHORT, post("http://late.example:" + peer.port(), "late")));
            given.countDown();

            assertThat(reply).isInstanceOf(Reply.Unreached.class);
            assertThat(heard.poll(1, TimeUnit.SECONDS)).isIn(null, "");
        }
    }

    @Test
    void a_failed_tls_handshake_reached_nobody() throws Exception {
        try (var plain =
                new ScriptedPeer(socket -> socket.getOutputStream().write("this is no TLS".getBytes(ISO_8859_1)))) {
            var reply = egress().send(get("https://127.0.0.1:" + plain.port() + "/", Trust.OPERATOR));

            assertThat(reply).isInstanceOf(Reply.Unreached.class);
        }
    }

    @Test
    void a_tls_handshake_that_hangs_reached_nobody() throws Exception {
        try (var silent = new ScriptedPeer(_ -> {})) {
            var reply = egress().send(within(SHORT, get("https://127.0.0.1:" + silent.port() + "/", Trust.OPERATOR)));

            assertThat(reply).isInstanceOf(Reply.Unreached.class);
        }
    }

    @Test
    void a_body_that_cannot_be_opened_reached_nobody() throws Exception {
        try (var peer = ScriptedPeer.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
            var unreadable = new Body() {
                @Override
                public InputStream open() throws IOException {
                    throw new IOException("gone");
                }

                @Override
                public long length() {
                    return 5;
                }
            };
            var call = new Call(
                    "POST", URI.create(at(peer)), Map.of(), unreadable, Trust.OPERATOR, Duration.ofSeconds(5), 10);

            assertThat(egress().send(call)).isInstanceOf(Reply.Unreached.class);
            assertThat(peer.connections()).isZero();
        }
    }
}
