package io.scribehook.domain.fake;

import static java.util.Comparator.comparing;

import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.LaneLoad;
import io.scribehook.domain.work.Lanes;
import io.scribehook.domain.work.PausedLane;
import io.scribehook.domain.work.WorkKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The lanes of an {@link InMemoryWorkQueue}. */
public final class InMemoryLanes implements Lanes {
    private final InMemoryStore store;

    public InMemoryLanes(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public List<PausedLane> paused() {
        return store.reading(records -> records.pausedLanes.values().stream()
                .sorted(comparing(it -> it.lane().value()))
                .toList());
    }

    @Override
    public List<LaneLoad> loads() {
        record Place(WorkKind kind, Lane lane) {}
        return store.reading(records -> {
            Map<Place, List<Records.WorkRow>> rows = records.work.values().stream()
                    .collect(Collectors.groupingBy(
                            row -> new Place(row.work().kind(), row.work().lane())));
            return rows.entrySet().stream()
                    .map(it -> load(it.getKey().kind(), it.getKey().lane(), it.getValue()))
                    .sorted(comparing((LaneLoad it) -> it.lane().value()).thenComparing(LaneLoad::kind))
                    .toList();
        });
    }

    private static LaneLoad load(WorkKind kind, Lane lane, List<Records.WorkRow> rows) {
        long held = rows.stream().filter(row -> row.fence() != null).count();
        var oldest = rows.stream().map(row -> row.work().dueAt()).min(comparing(it -> it));
        return new LaneLoad(kind, lane, rows.size(), held, oldest.orElseThrow());
    }

    @Override
    public boolean pause(PausedLane lane) {
        return store.reading(records -> records.pausedLanes.putIfAbsent(lane.lane(), lane) == null);
    }

    @Override
    public boolean resume(Lane lane) {
        boolean resumed = store.reading(records -> records.pausedLanes.remove(lane) != null);
        if (resumed) store.workAdded();
        return resumed;
    }
}
