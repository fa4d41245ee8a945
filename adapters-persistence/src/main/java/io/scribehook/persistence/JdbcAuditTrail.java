package io.scribehook.persistence;

import io.scribehook.domain.access.AuditEntry;
import io.scribehook.domain.access.AuditTrail;
import io.scribehook.domain.overview.Page;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcAuditTrail implements AuditTrail {
    private final AuditRows rows;

    JdbcAuditTrail(AuditRows rows) {
        this.rows = rows;
    }

    @Override
    public void append(AuditEntry entry) {
        rows.save(AuditRow.of(entry));
    }

    @Override
    public Page<AuditEntry> read(Page.Asked page) {
        @Nullable UUID before = page.before();
        int oneMore = page.limit() + 1;
        return Pages.of(
                (before == null ? rows.latest(oneMore) : rows.before(before, oneMore))
                        .stream().map(AuditRow::toDomain).toList(),
                AuditEntry::id,
                page);
    }
}
