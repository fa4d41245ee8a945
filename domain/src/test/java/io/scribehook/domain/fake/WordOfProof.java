package io.scribehook.domain.fake;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.PendingProofs;
import io.scribehook.domain.callback.Proof;
import java.io.IOException;
import java.util.Map;
import java.util.function.BiConsumer;

/** Takes the header {@code x-word} for a proof. */
public final class WordOfProof implements PendingProofs {
    public static final String HEADER = "x-word";
    public static final String WORD = "please";

    @Override
    public boolean prove(CallbackEvent pending, Body body, BiConsumer<CallbackEvent, Body> proven) throws IOException {
        if (!WORD.equals(pending.headers().get(HEADER))) return false;
        proven.accept(
                new CallbackEvent(
                        pending.id(),
                        pending.address(),
                        pending.provider(),
                        pending.origin(),
                        pending.method(),
                        pending.query(),
                        Map.of(),
                        body.length(),
                        Proof.SHARED_SECRET,
                        pending.receivedAt()),
                body);
        return true;
    }
}
