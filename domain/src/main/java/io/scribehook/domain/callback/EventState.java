package io.scribehook.domain.callback;

import io.scribehook.domain.job.JobId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a callback event. */
public sealed interface EventState {
    /** Stored; nobody has read it yet. */
    record Received() implements EventState {}

    /**
     * Read and applied, or found to add nothing.
     *
     * @param meaning the name of what it said, such as {@code transcript_ready}
     * @param note what was done with it, when that is not obvious
     */
    record Interpreted(String meaning, @Nullable JobId job, String note, Instant at) implements EventState {}

    /** Kept for people: unmatched, doubtful, unreadable, or a sender's message that nobody wants. */
    record Quarantined(Why why, String note, Instant at) implements EventState {}

    /** Why an event is in quarantine. */
    enum Why {
        /** No job belongs to it. */
        UNMATCHED,
        /** It contradicts what is known of its job. */
        DOUBTFUL,
        /** No dialect made sense of it. */
        UNREADABLE,
        /** Reading it failed again and again. */
        CRASHED,
        /** It came to a URL whose time is over. */
        LATE
    }

    default String name() {
        return switch (this) {
            case Received _ -> "received";
            case Interpreted _ -> "interpreted";
            case Quarantined _ -> "quarantined";
        };
    }
}
