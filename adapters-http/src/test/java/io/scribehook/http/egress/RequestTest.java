package io.scribehook.http.egress;

import static io.scribehook.http.egress.Calls.egress;
import static io.scribehook.http.egress.Calls.get;
import static io.scribehook.http.egress.Calls.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.outgoing.Call;
import io.scribehook.domain.outgoing.Call.Trust;
import io.scribehook.domain.outgoing.Reply;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTest {
    private static final String OK =
            "HTTP/1.1 200 OK\r\nX-Twice: first\r\nx-twice: second\r\nContent-Length: 2\r\n\r\nok";

    private final CompletableFuture<String> sent = new CompletableFuture<>();

    private ScriptedPeer peer() {
        return new ScriptedPeer(socket -> {
            String head = ScriptedPeer.head(socket);
            int length = head.contains("Content-Length: 4") ? 4 : 0;
            sent.complete(head + new String(socket.getInputStream().readNBytes(length), StandardCharsets.UTF_8));
            socket.getOutputStream().write(OK.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
        });
    }

    @Test
    void user_information_goes_into_a_header_and_not_into_the_request_line() throws Exception {
        try (var peer = peer()) {
            egress().send(get("http://us%20er:pa%3Ass@127.0.0.1:" + peer.port() + "/a/b?c=d%2F#e", Trust.OPERATOR));

            assertThat(sent.get(5, TimeUnit.SECONDS))
                    .startsWith("GET /a/b?c=d%2F HTTP/1.1\r\n")
                    .contains("Authorization: Basic dXMgZXI6cGE6c3M=\r\n")
                    .contains("Host: 127.0.0.1:" + peer.port() + "\r\n")
                    .doesNotContain("@");
        }
    }

    @Test
    void a_body_is_sent_with_its_length_and_without_anything_we_did_not_ask_for() throws Exception {
        try (var peer = peer()) {
            var reply = egress().send(post("http://127.0.0.1:" + peer.port(), "four"));

            assertThat(sent.get(5, TimeUnit.SECONDS))
                    .startsWith("POST / HTTP/1.1\r\n")
                    .contains("content-type: text/plain\r\n", "Content-Length: 4\r\n")
                    .endsWith("\r\n\r\nfour")
                    .doesNotContain("Accept-Encoding", "Cookie", "Upgrade", "Expect", "Transfer-Encoding");
            assertThat(reply).isInstanceOfSatisfying(Reply.Answered.class, answered -> {
                assertThat(answered.header("X-TWICE")).contains("first");
                assertThat(answered.body()).extracting(Calls::text).isEqualTo("ok");
            });
        }
    }

    @Test
    void cookies_of_one_answer_are_not_in_the_next_request() throws Exception {
        try (var peer = new ScriptedPeer(socket -> {
            String head = ScriptedPeer.head(socket);
            if (head.startsWith("GET /second")) sent.complete(head);
            socket.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\n\r\n"
                            .getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
        })) {
            var egress = egress();
            egress.send(get("http://u:p@127.0.0.1:" + peer.port() + "/first", Trust.OPERATOR));
            egress.send(get("http://127.0.0.1:" + peer.port() + "/second", Trust.OPERATOR));

            assertThat(sent.get(5, TimeUnit.SECONDS)).doesNotContain("ookie", "uthorization");
        }
    }

    @ParameterizedTest
    @CsvSource({"Host,other.example", "content-length,5", "Transfer-Encoding,chunked", "bad name,x", "x-a,'b\r\nx-c: d'"
    })
    void a_header_that_would_change_the_request_itself_is_refused(String name, String value) throws Exception {
        try (var peer = peer()) {
            var call = new Call(
                    "GET",
                    URI.create("http://127.0.0.1:" + peer.port() + "/"),
                    Map.of(name, value),
                    null,
                    Trust.USER,
                    Duration.ofSeconds(5),
                    10);

            assertThat(egress("127.0.0.1").send(call)).isInstanceOf(Reply.Forbidden.class);
            assertThat(peer.connections()).isZero();
        }
    }

    @Test
    void a_compressed_answer_is_left_as_it_came() throws Exception {
        try (var peer = ScriptedPeer.answering(
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\n\u001f\u008bx")) {
            var reply = egress().send(get("http://127.0.0.1:" + peer.port() + "/", Trust.OPERATOR));

            assertThat(reply).isInstanceOfSatisfying(Reply.Answered.class, answered -> {
                assertThat(answered.body().length()).isEqualTo(3);
                assertThat(answered.header("content-encoding")).contains("gzip");
            });
        }
    }
}
