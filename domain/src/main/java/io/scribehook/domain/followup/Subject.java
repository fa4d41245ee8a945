package io.scribehook.domain.followup;

import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.job.JobId;
import java.util.UUID;

/** What a follow-up is about. */
public sealed interface Subject {
    UUID value();

    /** A job's outcome. */
    record OfJob(JobId job) implements Subject {
        @Override
        public UUID value() {
            return job.value();
        }
    }

    /** A source's message. */
    record OfMessage(EventId event) implements Subject {
        @Override
        public UUID value() {
            return event.value();
        }
    }
}
