package io.scribehook.domain.fake;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.outgoing.Call;
import io.scribehook.domain.outgoing.Egress;
import io.scribehook.domain.outgoing.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A way out that leads nowhere: it remembers each call and answers 200 without a body unless its script says
 * otherwise. It checks no addresses and cuts no replies.
 */
public final class ScriptedEgress implements Egress {
    private final Script<Call, Reply> calls = new Script<>(_ -> answer(200, Map.of(), ""));

    public Script<Call, Reply> calls() {
        return calls;
    }

    @Override
    public Reply send(Call call) {
        return calls.play(call);
    }

    /** An answer to line up. Header names are in lower case. */
    public static Reply answer(int status, Map<String, String> headers, String body) {
        return new Reply.Answered(status, headers, Body.of(body.getBytes(StandardCharsets.UTF_8)));
    }

    /** The request may have arrived: no answer came. */
    public static Reply lost() {
        return new Reply.Lost("no answer came in time");
    }

    /** The request certainly did not arrive. */
    public static Reply unreached() {
        return new Reply.Unreached("no connection");
    }
}
