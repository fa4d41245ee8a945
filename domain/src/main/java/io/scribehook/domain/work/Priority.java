package io.scribehook.domain.work;

import java.time.Duration;
import java.time.Instant;

/**
 * How soon work gets its turn in its lane. Work goes by the time when it was due plus a handicap, so what is less urgent
 * lets pass what becomes due a little later, and nothing waits for ever.
 */
public enum Priority {
    HIGH(Duration.ZERO),
    NORMAL(Duration.ofMinutes(10)),
    LOW(Duration.ofHours(1));

    private final Duration handicap;

    Priority(Duration handicap) {
        this.handicap = handicap;
    }

    /** By how much what is more urgent may be due later and still come first. */
    public Duration handicap() {
        return handicap;
    }

    /** When its turn is among the work of its lane: the earlier the sooner. */
    public Instant turn(Instant dueAt) {
        return dueAt.plus(handicap);
    }
}
