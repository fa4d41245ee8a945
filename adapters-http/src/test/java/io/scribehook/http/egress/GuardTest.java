package io.scribehook.http.egress;

import static io.scribehook.http.egress.Calls.egress;
import static io.scribehook.http.egress.Calls.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.outgoing.Call.Trust;
import io.scribehook.domain.outgoing.Reply;
import java.net.InetAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private final ScriptedPeer peer = ScriptedPeer.answering(OK);

    @AfterEach
    void close() throws Exception {
        peer.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "127.1", "2130706433", "[::ffff:127.0.0.1]"})
    void a_user_cannot_name_this_machine(String host) {
        var reply = egress().send(get("http://" + host + ":" + peer.port() + "/", Trust.USER));

        assertThat(reply).isInstanceOf(Reply.Forbidden.class);
        assertThat(peer.connections()).isZero();
    }

    @Test
    void an_operator_can() {
        var reply = egress().send(get("http://127.0.0.1:" + peer.port() + "/", Trust.OPERATOR));

        assertThat(reply).isInstanceOf(Reply.Answered.class);
    }

    @Test
    void a_user_can_where_the_operator_allows_it() {
        var reply = egress("127.0.0.0/8").send(get("http://127.0.0.1:" + peer.port() + "/", Trust.USER));

        assertThat(reply).isInstanceOf(Reply.Answered.class);
    }

    @Test
    void one_closed_address_among_open_ones_is_enough_to_forbid() throws Exception {
        InetAddress[] mixed = {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.1")};

        var reply = egress(_ -> mixed).send(get("http://mixed.example/", Trust.USER));

        assertThat(reply).isInstanceOf(Reply.Forbidden.class);
    }

    @Test
    void a_name_is_looked_up_once_so_that_it_cannot_change_after_the_check() throws Exception {
        var lookups = new AtomicInteger();
        InetAddress allowed = InetAddress.getByName("127.0.0.2");
        InetAddress closed = InetAddress.getLoopbackAddress();
        NameLookup flipping = _ -> new InetAddress[] {lookups.getAndIncrement() % 2 == 0 ? allowed : closed};
        var egress = egress(flipping, "127.0.0.2");
        String url = "http://flipping.example:" + peer.port() + "/";

        var first = egress.send(get(url, Trust.USER));
        var second = egress.send(get(url, Trust.USER));

        assertThat(first).as("nobody listens at the allowed address").isInstanceOf(Reply.Unreached.class);
        assertThat(second).isInstanceOf(Reply.Forbidden.class);
        assertThat(lookups).hasValue(2);
        assertThat(peer.connections()).as("the closed address was never called").isZero();
    }

    @Test
    void a_redirect_is_an_answer_and_nothing_more() throws Exception {
        try (var target = ScriptedPeer.answering(OK);
                var redirecting = ScriptedPeer.answering("HTTP/1.1 307 Elsewhere\r\nLocation: http://127.0.0.1:"
                        + target.port() + "/\r\nContent-Length: 0\r\n\r\n")) {
            var reply = egress().send(get("http://127.0.0.1:" + redirecting.port() + "/", Trust.OPERATOR));

            assertThat(reply).isInstanceOfSatisfying(Reply.Answered.class, answered -> {
                assertThat(answered.status()).isEqualTo(307);
                assertThat(answered.successful()).isFalse();
            });
            assertThat(target.connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.com/",
                "file:///etc/passwd",
                "/relative",
                "mailto:a@example.com",
                "http://exa_mple.com/",
                "http://example.com:0/",
                "http://example.com:99999/"
            })
    void a_url_that_cannot_be_called_is_forbidden_whoever_named_it(String url) {
        assertThat(egress().send(get(url, Trust.USER))).isInstanceOf(Reply.Forbidden.class);
        assertThat(egress().send(get(url, Trust.OPERATOR))).isInstanceOf(Reply.Forbidden.class);
    }
}
