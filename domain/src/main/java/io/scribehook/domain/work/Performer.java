package io.scribehook.domain.work;

/** Does one kind of work. Thread-safe. */
public interface Performer {
    WorkKind kind();

    /**
     * Does the claimed work and settles it through the {@code Ledger}.
     *
     * @throws Hindered when it could not be tried: it comes again soon, and that it failed is not counted
     * @return what it came to in one snake_case word, for the log
     */
    String perform(Claim claim);
}
