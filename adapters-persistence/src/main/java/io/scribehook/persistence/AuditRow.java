package io.scribehook.persistence;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.scribehook.domain.access.AuditEntry;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code audit_entries}. */
@MappedEntity("audit_entries")
record AuditRow(@Id UUID id, Instant at, String actor, String action, String subject, String note) {

    static AuditRow of(AuditEntry entry) {
        return new AuditRow(
                entry.id(),
                entry.at(),
                Storable.text(entry.actor()),
                entry.action(),
                Storable.text(entry.subject()),
                Storable.text(entry.note()));
    }

    AuditEntry toDomain() {
        return new AuditEntry(id, at, actor, action, subject, note);
    }
}
