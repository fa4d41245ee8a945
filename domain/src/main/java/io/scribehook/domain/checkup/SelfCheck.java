package io.scribehook.domain.checkup;

/**
 * Looks whether one thing that the service leans on works with the configuration as it is: port for adapters to
 * implement, each for what it alone knows. Asked by operators, never by the service itself. Thread-safe.
 */
public interface SelfCheck {
    /** What is looked at, in a word or two: {@code database}, {@code SMTP}. No two checks have the same. */
    String subject();

    /** Looks. Sends nobody anything, changes nothing, never throws, and ends within half a minute. */
    Finding look();

    /** What was found. One sentence each, without secrets, addresses or numbers. */
    sealed interface Finding {
        /** It works. */
        record Fine(String what) implements Finding {}

        /** It is not set up, and need not be. */
        record Off(String why) implements Finding {}

        /**
         * It does not work.
         *
         * @param hint what to do about it
         */
        record Wrong(String what, String hint) implements Finding {}
    }
}
