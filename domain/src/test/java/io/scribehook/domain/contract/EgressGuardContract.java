package io.scribehook.domain.contract;

import static io.scribehook.domain.contract.LoopbackServer.replying;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.outgoing.Call.Trust;
import io.scribehook.domain.outgoing.Egress;
import io.scribehook.domain.outgoing.Reply;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an egress does not do: follow, swallow too much, or go where a user must not. */
public abstract class EgressGuardContract extends OnEgress {
    /** An egress whose operator lets users name this machine. */
    protected abstract Egress egressToThisMachine() throws Exception;

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void no_redirect_is_followed(int status) {
        String elsewhere = server.at("/elsewhere").toString();
        server.answering(replying(status, Map.of("Location", elsewhere), ""));

        Reply.Answered answer = answered(send(get(server.at("/"))));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Location")).contains(elsewhere);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void an_answer_that_is_too_long_is_lost_when_the_operator_named_the_destination() {
        server.answering(replying(200, Map.of(), "x".repeat(CAP + 1)));
        assertThat(send(get(server.at("/")))).isInstanceOf(Reply.Lost.class);

        server.answering(replying(200, Map.of(), "x".repeat(CAP)));
        assertThat(answered(send(get(server.at("/")))).body().length()).isEqualTo(CAP);
    }

    @Test
    void an_answer_that_is_too_long_is_cut_when_a_user_named_the_destination() throws Exception {
        server.answering(replying(201, Map.of(), "x".repeat(CAP + 1)));

        Reply reply = egressToThisMachine().send(call("POST", server.at("/"), Trust.USER, LONG, CAP));

        assertThat(answered(reply).status()).isEqualTo(201);
        assertThat(OnStores.bytes(answered(reply).body())).hasSize(CAP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0"})
    void a_user_does_not_get_to_this_machine(String host) {
        var url = URI.create("http://" + host + ":" + server.at("/").getPort() + "/");

        assertThat(send(call("POST", url, Trust.USER, LONG, CAP))).isInstanceOf(Reply.Forbidden.class);
        assertThat(server.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "224.0.0.1",
                "[fd00::1]",
                "[fe80::1]",
                "[64:ff9b::7f00:1]"
            })
    void a_user_does_not_get_to_private_and_special_addresses(String host) {
        assertThat(send(call("GET", URI.create("http://" + host + "/"), Trust.USER, LONG, CAP)))
                .isInstanceOf(Reply.Forbidden.class);
    }
}
