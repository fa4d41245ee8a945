package io.scribehook.domain.callback;

import io.scribehook.domain.source.SourceName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is in quarantine at each source. An event that a person has adopted is theirs and not counted; neither is one that
 * came to a submission, whose URL only its provider knew. Any number of nodes share it. Thread-safe.
 */
public interface Quarantine {
    /** What each source holds, and lost so far, by name; sources that neither hold nor lost anything are left out. */
    List<Held> held();

    /**
     * Drops what proves nothing ({@link Proof#NONE}), oldest first, with its bodies: no more than it takes to be rid of
     * the excess, and {@code most} events at once. What is due to be read again stays, and so does all that proves
     * something.
     *
     * @return what was dropped; no events when there is nothing that may be
     */
    Amount drop(SourceName source, Amount excess, int most, Instant now);

    /**
     * So many events.
     *
     * @param bytes of their bodies, as they came
     */
    record Amount(long events, long bytes) {
        public static final Amount NOTHING = new Amount(0, 0);

        public Amount plus(Amount other) {
            return new Amount(events + other.events, bytes + other.bytes);
        }

        public Amount minus(Amount other) {
            return new Amount(events - other.events, bytes - other.bytes);
        }

        /** What is too much when there may be no more than {@code most} of either. */
        public Amount beyond(Amount most) {
            return new Amount(Math.max(0, events - most.events), Math.max(0, bytes - most.bytes));
        }

        /** Whether there is any of either. */
        public boolean isSome() {
            return events > 0 || bytes > 0;
        }
    }

    /**
     * A source's quarantine.
     *
     * @param unproven how much of it proves nothing
     * @param dropped what it lost since there is a quarantine
     * @param lastDropped when it last lost something, null for never
     */
    record Held(
            SourceName source,
            Amount all,
            Amount unproven,
            Amount dropped,
            @Nullable Instant lastDropped) {}
}
