package io.scribehook.domain.access;

import io.scribehook.domain.overview.Page;

/** Who changed what. Entries are never changed or removed through the service. Thread-safe. */
public interface AuditTrail {
    void append(AuditEntry entry);

    Page<AuditEntry> read(Page.Asked page);
}
