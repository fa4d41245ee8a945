package io.scribehook.domain.callback;

/**
 * Takes deliveries and never loses one. Thread-safe; blocks until durable.
 *
 * <p>Two deliveries are the same when address, method, query and body are equal byte for byte. Storing an event also
 * makes its interpretation due, in the same commit. No order is promised between events.
 */
public interface Inbox {
    /**
     * Stores the event and its body; both are durable when it returns.
     *
     * @throws InboxUnavailable when nothing could be made durable: the sender has to try again
     */
    Receipt store(CallbackEvent event, Body body);

    /** Nothing was stored. */
    final class InboxUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1;

        public InboxUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
