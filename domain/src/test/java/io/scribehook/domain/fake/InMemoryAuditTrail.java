package io.scribehook.domain.fake;

import io.scribehook.domain.access.AuditEntry;
import io.scribehook.domain.access.AuditTrail;
import io.scribehook.domain.overview.Page;

public final class InMemoryAuditTrail implements AuditTrail {
    private final InMemoryStore store;

    public InMemoryAuditTrail(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public void append(AuditEntry entry) {
        store.reading(records -> records.auditTrail.add(entry));
    }

    @Override
    public Page<AuditEntry> read(Page.Asked page) {
        return store.reading(records -> Paging.page(records.auditTrail.stream(), AuditEntry::id, page));
    }
}
