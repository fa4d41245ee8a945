package io.scribehook.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.outgoing.Call;
import io.scribehook.domain.outgoing.Call.Trust;
import io.scribehook.domain.outgoing.Egress;
import io.scribehook.domain.outgoing.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** An egress and a server to call. */
@Timeout(60)
public abstract class OnEgress {
    static final Duration LONG = Duration.ofSeconds(20);
    static final int CAP = 100_000;

    Egress egress;
    LoopbackServer server;

    /** An egress whose operator allows nothing on top of public addresses. */
    protected abstract Egress egress() throws Exception;

    @BeforeEach
    void open() throws Exception {
        egress = egress();
        server = new LoopbackServer();
    }

    @AfterEach
    void close() {
        server.close();
    }

    Reply send(Call call) {
        return egress.send(call);
    }

    static Call get(URI url) {
        return call("GET", url, Trust.OPERATOR, LONG, CAP);
    }

    static Call call(String method, URI url, Trust trust, Duration timeout, int cap) {
        @Nullable Body body = method.equals("POST") ? OnStores.body("body") : null;
        return new Call(method, url, Map.of(), body, trust, timeout, cap);
    }

    static Reply.Answered answered(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.Answered.class);
        return (Reply.Answered) reply;
    }

    static void isDiscreet(String reason) {
        assertThat(reason).doesNotContain("secret", "t0ken", "p4ss");
    }
}
