package io.scribehook.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.fake.InMemoryLedger;
import io.scribehook.domain.fake.InMemoryStorage;
import io.scribehook.domain.fake.InMemoryStore;
import io.scribehook.domain.fake.InMemoryWorkQueue;
import io.scribehook.domain.fake.SettableClock;
import io.scribehook.domain.fixture.Fixtures;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.Performer;
import io.scribehook.domain.work.Work;
import io.scribehook.domain.work.WorkKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ExcusedTest {
    private static final int ROUNDS = 3;

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryLedger ledger = new InMemoryLedger(store);
    private final SettableClock clock = new SettableClock();
    private final List<Integer> tries = new ArrayList<>();

    /** Fails each time, and notes how often it had failed before. */
    private void failing(Supplier<RuntimeException> failure) {
        var failing = new Performer() {
            @Override
            public WorkKind kind() {
                return WorkKind.FOLLOW_UP;
            }

            @Override
            public String perform(Claim claim) {
                tries.add(claim.work().tries());
                throw failure.get();
            }
        };
        var loop = new WorkLoop(
                Map.of(WorkKind.FOLLOW_UP, new Excused(failing, new InMemoryStorage())),
                new InMemoryWorkQueue(store),
                ledger,
                clock,
                new Pace(1, Duration.ofMinutes(2), Duration.ofSeconds(20), Duration.ofSeconds(1), () -> false),
                new LaneRoom(64, Map.of(), Map.of()));
        var work = new Work(WorkKind.FOLLOW_UP, Fixtures.newId(), new Lane("email"), clock.instant());
        ledger.commit(null, List.of(new Change.WorkScheduled(work)));
        for (int round = 0; round < ROUNDS; round++) {
            loop.runOnce();
            clock.advance(Duration.ofMinutes(10));
        }
    }

    @Test
    void what_the_storage_kept_from_being_done_comes_again_and_was_not_tried() {
        failing(() -> new Ledger.LedgerUnavailable("no connection is free", new IllegalStateException()));

        assertThat(tries).hasSize(ROUNDS).containsOnly(tries.getFirst());
    }

    @Test
    void what_fails_by_itself_is_counted() {
        failing(() -> new IllegalStateException("a fault"));

        assertThat(tries).hasSize(ROUNDS).doesNotHaveDuplicates();
    }
}
