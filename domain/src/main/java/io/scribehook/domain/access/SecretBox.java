package io.scribehook.domain.access;

/** Keeps secrets unreadable to whoever gets hold of what is stored. Thread-safe. */
public interface SecretBox {
    /**
     * The secret as it may be stored. Without a key to seal with it stays as it is.
     *
     * @param about what it belongs to; it will open for nothing else
     */
    String seal(String secret, String about);

    /**
     * The secret. What was stored before there was a key opens as it is.
     *
     * @throws Unopenable when its key is not at hand, it was sealed about something else, or it is damaged
     */
    String open(String sealed, String about);

    /** Whether it would be sealed otherwise today: it is open, or under an older key. */
    boolean isOutdated(String sealed);

    /** The secret does not open. */
    final class Unopenable extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Unopenable(String message) {
            super(message);
        }
    }
}
