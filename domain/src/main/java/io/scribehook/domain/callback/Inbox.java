package io.scribehook.domain.callback;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * Takes deliveries and never loses one. Thread-safe.
 *
 * <p>Two deliveries are the same when address, method, query and body are equal byte for byte. Storing an event also
 * makes its interpretation due, in the same commit. No order is promised between events.
 */
public interface Inbox {
    /** Up to so many bytes a body that is held in memory is stored without making the caller wait. */
    int SMALL_BYTES = 64 * 1024;

    /**
     * Begins to store the event and its body, which must stay readable until then; both are durable when it completes. It
     * fails with {@link InboxUnavailable}.
     */
    CompletionStage<Receipt> begin(CallbackEvent event, Body body);

    /**
     * Stores the event and its body; both are durable when it returns.
     *
     * @throws InboxUnavailable when nothing could be made durable: the sender has to try again
     */
    default Receipt store(CallbackEvent event, Body body) {
        try {
            return begin(event, body).toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof InboxUnavailable unavailable
                    ? unavailable
                    : new InboxUnavailable("nothing is known of the callback", e);
        }
    }

    /** Nothing was stored. */
    final class InboxUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1;

        public InboxUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
