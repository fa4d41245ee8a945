package io.scribehook.domain.ledger;

/** Where everything is kept. The service listens before it is open, and works once it is. Thread-safe. */
public interface Storage {
    /**
     * Starts it where it is ours to start, and brings its schema up to date; blocks until both are done. Does nothing
     * when it is open.
     *
     * @throws StorageUnavailable when it cannot be reached now; worth trying again
     * @throws IllegalStateException when it never will without somebody's help: the message says what to do
     */
    void open();

    /** Whether it is open and answers. Quick: never waits longer than a second or two. */
    boolean ready();

    /** Whether this failure of any port says that the storage does not answer now, rather than that something is wrong. */
    default boolean isAway(Throwable failure) {
        return failure instanceof StorageUnavailable || failure instanceof Ledger.LedgerUnavailable;
    }

    /** The storage did not answer. */
    final class StorageUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1;

        public StorageUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
