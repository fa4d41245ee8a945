package io.scribehook.domain.followup;

import io.scribehook.domain.text.JsonText;
import io.scribehook.domain.work.Lane;
import java.time.Instant;
import java.util.List;

/**
 * A way to carry out one kind of follow-up: port for an adapter to implement. Thread-safe.
 *
 * <p>The engine freezes a request once, commits it, and performs it until a result ends it; before a request that is
 * {@link Frozen.Repetition#UNSAFE} it also commits that the request is being handed over.
 */
public interface FollowUpChannel {
    /** The kind that it carries out. No two channels have the same. */
    FollowUpKind kind();

    /** What is missing for it to work, one sentence each; empty when it is ready. Asked often: must be quick. */
    List<String> missing();

    /**
     * What is wrong with settings that somebody submits, one sentence each, naming the member; empty when they are
     * good. Says nothing of what {@link #missing} says.
     */
    List<String> faults(JsonText settings);

    /** The lane of a follow-up with these settings, before it is frozen; names a destination only by its host. */
    default Lane lane(JsonText settings) {
        return new Lane(kind().value());
    }

    /**
     * The request to send, rendered from settings and occasion and from nothing else: the same input gives the same
     * request.
     *
     * @throws CannotFreeze when there is no sensible request; ends the follow-up as refused
     */
    Frozen freeze(FollowUp followUp, Occasion occasion);

    /**
     * Whether a sending takes moments only, so that nobody needs to see it under way. What is brief and may be repeated
     * begins without a commit of its own: it is seen as waiting until it has ended.
     */
    default boolean brief() {
        return false;
    }

    /**
     * Sends the request once, without repeating anything that is not safe to repeat, and says what came of it; never
     * throws for what the other side or the network does. Returns well within {@code delivery.patience()}.
     */
    AttemptResult perform(Delivery delivery);

    /**
     * Whether a request that was handed over went out, asked after a crash or an unknown result.
     *
     * @param handedOverAt not before that did it go out
     */
    default LookUp lookUp(Delivery delivery, Instant handedOverAt) {
        return new LookUp.CannotTell();
    }

    /** What looking up a message came to. */
    sealed interface LookUp {
        /** It went out. */
        record Found(String receipt) implements LookUp {}

        /** It certainly did not go out. */
        record NotFound() implements LookUp {}

        /** The other side cannot be asked, or does not know. */
        record CannotTell() implements LookUp {}
    }

    /** No request can be made of this. The message is one sentence without addresses, numbers or secrets. */
    final class CannotFreeze extends RuntimeException {
        private static final long serialVersionUID = 1;

        public CannotFreeze(String message) {
            super(message);
        }
    }
}
