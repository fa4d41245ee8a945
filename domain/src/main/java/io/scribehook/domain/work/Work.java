package io.scribehook.domain.work;

import java.time.Instant;
import java.util.UUID;

/**
 * Something to do, known by kind and subject: there is at most one of each.
 *
 * @param priority among the work of its lane
 * @param tries how often it was put off after being tried
 */
public record Work(WorkKind kind, UUID subject, Lane lane, Instant dueAt, Priority priority, int tries) {
    public Work(WorkKind kind, UUID subject, Lane lane, Instant dueAt) {
        this(kind, subject, lane, dueAt, Priority.NORMAL, 0);
    }

    /** The same with another priority. */
    public Work with(Priority other) {
        return new Work(kind, subject, lane, dueAt, other, tries);
    }
}
