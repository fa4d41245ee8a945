package io.scribehook.domain.callback;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static io.scribehook.domain.fixture.Fixtures.aCallback;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.BoundQuarantine.Dropped;
import io.scribehook.domain.callback.Quarantine.Amount;
import io.scribehook.domain.fake.InMemoryInbox;
import io.scribehook.domain.fake.InMemoryLedger;
import io.scribehook.domain.fake.InMemoryQuarantine;
import io.scribehook.domain.fake.InMemoryStore;
import io.scribehook.domain.fake.InMemoryWorkQueue;
import io.scribehook.domain.fake.SettableClock;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.work.WorkKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BoundQuarantineTest {
    private static final SourceName DESK = new SourceName("desk");
    private static final SourceName DOOR = new SourceName("door");

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryLedger ledger = new InMemoryLedger(store);

    private BoundQuarantine bound(long events, long bytes) {
        return new BoundQuarantine(new InMemoryQuarantine(store), new Amount(events, bytes), new SettableClock());
    }

    @Test
    void what_fits_stays() {
        quarantined(DESK, Proof.NONE, 2);
        var quarantine = bound(2, 20);

        assertThat(quarantine.run()).isEmpty();

        assertThat(quarantine.held()).hasSize(1);
        assertThat(quarantine.isOverfull(quarantine.held().getFirst())).isFalse();
    }

    @Test
    void each_source_is_brought_within_both_bounds_whatever_it_takes() {
        quarantined(DESK, Proof.NONE, 700);
        quarantined(DOOR, Proof.NONE, 5);
        var quarantine = bound(3, 1_000);

        assertThat(quarantine.run())
                .containsExactly(new Dropped(DESK, new Amount(697, 6_970)), new Dropped(DOOR, new Amount(2, 20)));
        assertThat(bound(3, 15).run())
                .containsExactly(new Dropped(DESK, new Amount(2, 20)), new Dropped(DOOR, new Amount(2, 20)));
        assertThat(quarantine.run()).isEmpty();
    }

    @Test
    void what_proves_something_counts_and_stays_and_is_told_of() {
        quarantined(DESK, Proof.SIGNATURE, 3);
        quarantined(DESK, Proof.NONE, 2);
        var quarantine = bound(2, 1_000);

        assertThat(quarantine.run()).containsExactly(new Dropped(DESK, new Amount(2, 20)));

        assertThat(quarantine.held().getFirst().all()).isEqualTo(new Amount(3, 30));
        assertThat(quarantine.isOverfull(quarantine.held().getFirst())).isTrue();
    }

    private void quarantined(SourceName source, Proof proof, int number) {
        var inbox = new InMemoryInbox(store);
        for (int i = 0; i < number; i++) {
            var event = aCallback().to(source).proof(proof).bytes(10).build();
            inbox.store(event, Body.of((proof + " " + i).getBytes(StandardCharsets.UTF_8)));
            new InMemoryWorkQueue(store)
                    .claim(Set.of(WorkKind.INTERPRET), 1, Duration.ofMinutes(1), NOW.plusSeconds(1))
                    .forEach(claim -> ledger.commit(
                            claim,
                            List.of(
                                    new Change.EventRuled(
                                            event.id(), new EventState.Quarantined(EventState.Why.UNREADABLE, "", NOW)),
                                    new Change.WorkFinished())));
        }
    }
}
