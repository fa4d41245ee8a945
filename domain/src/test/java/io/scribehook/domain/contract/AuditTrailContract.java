package io.scribehook.domain.contract;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static io.scribehook.domain.fixture.Fixtures.newId;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.access.AuditEntry;
import io.scribehook.domain.access.AuditTrail;
import io.scribehook.domain.overview.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The audit trail comes back as it was written. */
public abstract class AuditTrailContract {
    private AuditTrail trail;

    /** A trail with nothing in it; asked once before each test. */
    protected abstract AuditTrail emptyAuditTrail() throws Exception;

    @BeforeEach
    void open() throws Exception {
        trail = emptyAuditTrail();
    }

    @Test
    void entries_come_the_newest_first() {
        AuditEntry first = appended("größe");
        AuditEntry second = appended("");

        assertThat(trail.read(new Page.Asked(10, null)).items()).containsExactly(second, first);
    }

    @Test
    void an_empty_trail_has_one_empty_page() {
        assertThat(trail.read(new Page.Asked(1, null))).isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    void pages_neither_skip_nor_repeat_what_is_there_while_more_is_added() {
        List<AuditEntry> there = new ArrayList<>();
        for (int i = 0; i < 7; i++) there.addFirst(appended("note " + i));

        List<AuditEntry> read = new ArrayList<>();
        UUID next = null;
        do {
            Page<AuditEntry> page = trail.read(new Page.Asked(2, next));
            read.addAll(page.items());
            next = page.next();
            appended("meanwhile");
        } while (next != null);

        assertThat(read).containsExactlyElementsOf(there);
    }

    private AuditEntry appended(String note) {
        var entry = new AuditEntry(newId(), NOW, "sk_a", "follow_up.retry", "subject", note);
        trail.append(entry);
        return entry;
    }
}
