package io.scribehook.domain.operation;

import io.scribehook.domain.overview.EventFilter;
import io.scribehook.domain.overview.FollowUpFilter;
import io.scribehook.domain.overview.JobFilter;

/** What is done, and to which. Each of them is what is done to a single one, done to all that a filter finds. */
public sealed interface Task {
    /** Follow-ups are tried again: the same request, under the same key. */
    record Retry(FollowUpFilter filter) implements Task {}

    /** Follow-ups are done anew: a new one, under a new key, in the place of each. */
    record Redo(FollowUpFilter filter) implements Task {}

    /** Callbacks are read again, which adds only what is missing. */
    record Reinterpret(EventFilter filter) implements Task {}

    /** Jobs that have not ended are cancelled. */
    record Cancel(JobFilter filter) implements Task {}

    /** The verb's name as the API and the database spell it. */
    default String verb() {
        return switch (this) {
            case Retry _ -> "retry";
            case Redo _ -> "redo";
            case Reinterpret _ -> "reinterpret";
            case Cancel _ -> "cancel";
        };
    }
}
