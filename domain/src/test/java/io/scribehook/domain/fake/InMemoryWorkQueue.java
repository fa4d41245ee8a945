package io.scribehook.domain.fake;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.PausedLane;
import io.scribehook.domain.work.Room;
import io.scribehook.domain.work.Work;
import io.scribehook.domain.work.WorkKind;
import io.scribehook.domain.work.WorkQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
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

    private static final Comparator<Work> BY_TURN =
            comparing((Work work) -> work.priority().turn(work.dueAt())).thenComparing(Work::subject, Records.BY_ID);

    private final InMemoryStore store;
    private String lastTurn = "";

    public InMemoryWorkQueue(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public List<Claim> claim(Set<WorkKind> kinds, int limit, Room room, Duration lease, Instant now) {
        store.lookedForWork();
        return store.reading(records -> {
            List<Claim> claims = within(room, records, fairly(due(records, kinds, now))).stream()
                    .limit(limit)
                    .map(work -> claim(records, work, now, now.plus(lease)))
                    .toList();
            if (claims.size() == limit)
                lastTurn = claims.getLast().work().lane().value();
            return claims;
        });
    }

    @Override
    public void renew(Collection<Claim> claims, Instant until) {
        store.reading(records -> {
            for (Claim claim : claims)
                records.work.computeIfPresent(
                        Records.WorkKey.of(claim.work()), (_, row) -> row.renewed(claim.fence(), until));
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
    public void await(Set<WorkKind> kinds, Duration atMost) throws InterruptedException {
        store.awaitWork(atMost);
    }

    @Override
    public void wake(Set<WorkKind> kinds) {
        store.workAdded();
    }

    private static List<Work> due(Records records, Set<WorkKind> kinds, Instant now) {
        return records.work.values().stream()
                .filter(row -> kinds.contains(row.work().kind()) && row.claimable(now))
                .map(Records.WorkRow::work)
                .filter(work -> !isPaused(records, work) || isProbe(records, work, now))
                .sorted(BY_TURN)
                .toList();
    }

    private static boolean isPaused(Records records, Work work) {
        return records.pausedLanes.containsKey(work.lane())
                && work.kind() != WorkKind.INTERPRET
                && work.kind() != WorkKind.RECOVER;
    }

    private static boolean isProbe(Records records, Work work, Instant now) {
        PausedLane paused = records.pausedLanes.get(work.lane());
        return paused != null && paused.probeAt() != null && !paused.probeAt().isAfter(now);
    }

    /** Lanes take turns, beginning after the one that had the last. */
    private List<Work> fairly(List<Work> due) {
        record Ranked(Work work, int rank) {}
        Map<Lane, Integer> before = new HashMap<>();
        return due.stream()
                .map(work -> new Ranked(work, before.merge(work.lane(), 1, Integer::sum)))
                .sorted(comparingInt(Ranked::rank)
                        .thenComparing(it -> it.work().lane().value().compareTo(lastTurn) <= 0)
                        .thenComparing(it -> it.work().lane().value()))
                .map(Ranked::work)
                .toList();
    }

    private static List<Work> within(Room room, Records records, List<Work> due) {
        Map<Lane, Integer> lanes = new HashMap<>();
        Map<String, Integer> groups = new HashMap<>();
        return due.stream()
                .filter(work -> lanes.merge(work.lane(), 1, Integer::sum)
                        <= (isPaused(records, work) ? 1 : room.of(work.lane())))
                .filter(work -> groups.merge(work.lane().group(), 1, Integer::sum)
                        <= room.of(work.lane().group()))
                .toList();
    }

    private static Claim claim(Records records, Work work, Instant now, Instant until) {
        UUID fence = UUID.randomUUID();
        Records.WorkRow held = records.work
                .getOrDefault(Records.WorkKey.of(work), Records.WorkRow.unheld(work))
                .heldBy(fence, until);
        records.work.put(Records.WorkKey.of(work), held);
        boolean probe = isPaused(records, work);
        if (probe)
            records.pausedLanes.computeIfPresent(
                    work.lane(),
                    (lane, paused) ->
                            new PausedLane(lane, paused.since(), paused.reason(), now.plus(Duration.ofSeconds(30))));
        return new Claim(held.work(), fence, until, held.handedOver(), probe);
    }
}
