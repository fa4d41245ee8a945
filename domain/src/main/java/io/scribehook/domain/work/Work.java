package io.scribehook.domain.work;

import java.time.Instant;
import java.util.UUID;

/**
 * Something to do, known by kind and subject: there is at most one of each.
 *
 * @param tries how often it was put off after being tried
 */
public record Work(WorkKind kind, UUID subject, Lane lane, Instant dueAt, int tries) {
    public Work(WorkKind kind, UUID subject, Lane lane, Instant dueAt) {
        this(kind, subject, lane, dueAt, 0);
    }
}
