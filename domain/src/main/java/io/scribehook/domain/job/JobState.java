package io.scribehook.domain.job;

import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.outcome.Origin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a job stands. The last four end it, though a success that comes late still completes it. */
public sealed interface JobState {
    /**
     * Committed; nothing was sent to a provider yet, or what was sent was certainly not taken.
     *
     * @param notTaken why it was not, in one sentence; null when nothing was sent
     */
    record Accepted(@Nullable String notTaken) implements JobState {
        /** Nothing was sent. */
        public Accepted() {
            this(null);
        }
    }

    /** Being handed to the provider: if we die now, the provider may or may not have it. */
    record Submitting(SubmissionId submission, Instant since) implements JobState {}

    /**
     * The provider took it; something is to happen by the deadline.
     *
     * @param turnedAway why we did not take a result that came, null when none was turned away
     */
    record Waiting(
            SubmissionId submission,
            Instant deadline,
            @Nullable String turnedAway) implements JobState {
        public Waiting(SubmissionId submission, Instant deadline) {
            this(submission, deadline, null);
        }
    }

    /** The provider's answer to the submission was lost, so it may or may not work on it (and charge for it). */
    record Uncertain(SubmissionId submission, String why, Instant deadline) implements JobState {}

    /** Has a transcript. */
    record Completed(Instant at) implements JobState {}

    /**
     * Will have no transcript, unless a late success says otherwise.
     *
     * @param origin how it became known
     * @param from the event that said so, null when none did
     */
    record Failed(
            Failure failure,
            Origin origin,
            Instant at,
            @Nullable EventId from) implements JobState {
        public Failed(Failure failure, Origin origin, Instant at) {
            this(failure, origin, at, null);
        }
    }

    /** Nothing came by the deadline, and nothing more is tried. */
    record Expired(Instant at) implements JobState {}

    /** The state's name as the API and the database spell it. */
    default String name() {
        return switch (this) {
            case Accepted _ -> "accepted";
            case Submitting _ -> "submitting";
            case Waiting _ -> "waiting";
            case Uncertain _ -> "uncertain";
            case Completed _ -> "completed";
            case Failed _ -> "failed";
            case Expired _ -> "expired";
        };
    }
}
