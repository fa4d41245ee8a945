package io.scribehook.domain.callback;

import java.io.IOException;
import java.util.function.BiConsumer;

/**
 * Checks afterwards what was taken while its source was out of reach. Such an event has {@link Proof#PENDING} and comes
 * with everything that its proof may need, secrets included: it is shown to nobody and kept on this node only.
 * Thread-safe.
 */
public interface PendingProofs {
    /**
     * Hands over the event and the body as they would have been stored had the source been in reach: under the same id,
     * as received then, without secrets. The body can be read only while it is handed over.
     *
     * @return whether it was handed over; if not, there is no such source or the proof does not hold, and never will
     * @throws IOException when the body cannot be read now
     * @throws RuntimeException when the source is still out of reach, or what {@code proven} throws
     */
    boolean prove(CallbackEvent pending, Body body, BiConsumer<CallbackEvent, Body> proven) throws IOException;
}
