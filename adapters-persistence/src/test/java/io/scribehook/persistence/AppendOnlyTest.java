package io.scribehook.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scribehook.domain.access.AuditEntry;
import io.scribehook.domain.access.AuditTrail;
import io.scribehook.domain.overview.Page;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database itself keeps what was noted. */
final class AppendOnlyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entries set actor = 'nobody'",
                "delete from audit_entries",
                "truncate audit_entries",
                "insert into audit_entries select * from audit_entries on conflict (id) do update set actor = 'nobody'"
            })
    void what_was_noted_stays(String change) {
        TestService.clear();
        var entry = new AuditEntry(
                UUID.randomUUID(), Instant.parse("2026-03-01T09:30:00Z"), "shk_a", "key.create", "shk_b", "");
        TestService.bean(AuditTrail.class).append(entry);

        assertThatThrownBy(() -> TestService.jdbi().useHandle(handle -> handle.execute(change)))
                .isInstanceOf(JdbiException.class)
                .hasMessageContaining("append-only");

        assertThat(TestService.bean(AuditTrail.class)
                        .read(new Page.Asked(10, null))
                        .items())
                .containsExactly(entry);
    }
}
