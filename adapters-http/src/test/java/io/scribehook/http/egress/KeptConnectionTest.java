package io.scribehook.http.egress;

import static io.scribehook.http.egress.Calls.egress;
import static io.scribehook.http.egress.Calls.post;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.outgoing.Call;
import io.scribehook.domain.outgoing.Reply;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class KeptConnectionTest {
    private final AtomicInteger requests = new AtomicInteger();

    private Call repeatable(ScriptedPeer peer) {
        return post("http://127.0.0.1:" + peer.port() + "/", "x").asRepeatable();
    }

    private void answer(Socket socket) throws Exception {
        if (ScriptedPeer.head(socket).isEmpty()) throw new IllegalStateException("the client has gone");
        socket.getInputStream().readNBytes(1);
        requests.incrementAndGet();
        socket.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".getBytes(ISO_8859_1));
    }

    @Test
    void what_may_be_repeated_goes_over_the_connection_that_is_there() throws Exception {
        try (var egress = new Closing(egress());
                var peer = new ScriptedPeer(socket -> {
                    while (true) answer(socket);
                })) {
            for (int i = 0; i < 5; i++)
                assertThat(egress.egress().send(repeatable(peer))).isInstanceOf(Reply.Answered.class);

            assertThat(peer.connections()).isEqualTo(1);
        }
    }

    @Test
    void what_must_not_be_repeated_has_a_connection_of_its_own() throws Exception {
        try (var egress = new Closing(egress());
                var peer = new ScriptedPeer(socket -> {
                    while (true) answer(socket);
                })) {
            egress.egress().send(repeatable(peer));
            egress.egress().send(post("http://127.0.0.1:" + peer.port() + "/", "x"));

            assertThat(peer.connections()).isEqualTo(2);
        }
    }

    @Test
    void a_kept_connection_that_was_closed_costs_no_attempt() throws Exception {
        try (var egress = new Closing(egress());
                var peer = new ScriptedPeer(socket -> {
                    answer(socket);
                    ScriptedPeer.head(socket);
                    socket.close();
                })) {
            assertThat(egress.egress().send(repeatable(peer))).isInstanceOf(Reply.Answered.class);
            assertThat(egress.egress().send(repeatable(peer))).isInstanceOf(Reply.Answered.class);

            assertThat(requests).hasValue(2);
            assertThat(peer.connections()).isEqualTo(2);
        }
    }

    @Test
    void a_first_connection_that_is_cut_is_lost_and_not_repeated() throws Exception {
        try (var egress = new Closing(egress());
                var peer = new ScriptedPeer(socket -> {
                    ScriptedPeer.head(socket);
                    socket.close();
                })) {
            assertThat(egress.egress().send(repeatable(peer))).isInstanceOf(Reply.Lost.class);
            assertThat(peer.connections()).isEqualTo(1);
        }
    }

    private record Closing(ApacheEgress egress) implements AutoCloseable {
        @Override
        public void close() {
            egress.close();
        }
    }
}
