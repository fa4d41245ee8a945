package io.scribehook.domain.fake;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.Work;
import io.scribehook.domain.work.WorkKind;
import io.scribehook.domain.work.WorkQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Gives every lane its first piece of work, then every lane its second, and so on. */
public final class InMemoryWorkQueue implements WorkQueue {
    private static final Comparator<Work> BY_DUE_TIME =
            comparing(Work::dueAt).thenComparing(Work::subject, Records.BY_ID);

    private final InMemoryStore store;

    public InMemoryWorkQueue(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public List<Claim> claim(Set<WorkKind> kinds, int limit, Duration lease, Instant now) {
        store.lookedForWork();
        return store.reading(records -> {
            List<Claim> claims = fairly(due(records, kinds, now)).stream()
                    .limit(limit)
                    .map(work -> claim(records, work, now.plus(lease)))
                    .toList();
            return claims;
        });
    }

    /** All work that is there, done by nobody or being done, by due time: to look at in tests. */
    public List<Work> all() {
        return store.reading(records -> records.work.values().stream()
                .map(Records.WorkRow::work)
                .sorted(BY_DUE_TIME)
                .toList());
    }

    @Override
    public void await(Duration atMost) throws InterruptedException {
        store.awaitWork(atMost);
    }

    private static List<Work> due(Records records, Set<WorkKind> kinds, Instant now) {
        return records.work.values().stream()
                .filter(row -> kinds.contains(row.work().kind()) && row.claimable(now))
                .map(Records.WorkRow::work)
                .sorted(BY_DUE_TIME)
                .toList();
    }

    private static List<Work> fairly(List<Work> due) {
        record Ranked(Work work, int rank) {}
        Map<Lane, Integer> before = new HashMap<>();
        return due.stream()
                .map(work -> new Ranked(work, before.merge(work.lane(), 1, Integer::sum)))
                .sorted(comparingInt(Ranked::rank))
                .map(Ranked::work)
                .toList();
    }

    private static Claim claim(Records records, Work work, Instant until) {
        UUID fence = UUID.randomUUID();
        Records.WorkRow held = records.work
                .getOrDefault(Records.WorkKey.of(work), Records.WorkRow.unheld(work))
                .heldBy(fence, until);
        records.work.put(Records.WorkKey.of(work), held);
        return new Claim(held.work(), fence, until, held.handedOver());
    }
}
