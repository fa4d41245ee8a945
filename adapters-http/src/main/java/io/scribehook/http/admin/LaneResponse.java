package io.scribehook.http.admin;

import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.LaneLoad;
import io.scribehook.domain.work.PausedLane;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A lane, with what there is to do in it.
 *
 * @param waiting by kind of work, those under way included
 * @param probeAt when one piece of work of a paused lane is let through; null for not before somebody resumes it
 */
@ApiDocument
public record LaneResponse(
        String lane,
        boolean paused,
        @Nullable Instant pausedAt,
        @Nullable String reason,
        @Nullable Instant probeAt,
        Map<String, Long> waiting,
        long underWay,
        @Nullable Instant oldestDueAt) {

    /** All that are paused or have something to do, by name. */
    static List<LaneResponse> of(List<PausedLane> paused, List<LaneLoad> loads) {
        Map<String, PausedLane> pausedByName = new TreeMap<>();
        for (PausedLane lane : paused) pausedByName.put(lane.lane().value(), lane);
        Map<String, List<LaneLoad>> loadsByName = loads.stream()
                .collect(Collectors.groupingBy(load -> load.lane().value(), TreeMap::new, Collectors.toList()));
        for (String name : pausedByName.keySet()) loadsByName.putIfAbsent(name, List.of());
        return loadsByName.entrySet().stream()
                .map(entry -> of(new Lane(entry.getKey()), pausedByName.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static LaneResponse of(Lane lane, @Nullable PausedLane paused, List<LaneLoad> loads) {
        return new LaneResponse(
                lane.value(),
                paused != null,
                paused == null ? null : paused.since(),
                paused == null ? null : paused.reason(),
                paused == null ? null : paused.probeAt(),
                loads.stream()
                        .collect(Collectors.toMap(
                                load -> load.kind().name().toLowerCase(Locale.ROOT),
                                LaneLoad::waiting,
                                Long::sum,
                                TreeMap::new)),
                loads.stream().mapToLong(LaneLoad::underWay).sum(),
                loads.stream()
                        .map(LaneLoad::oldestDueAt)
                        .min(Instant::compareTo)
                        .orElse(null));
    }
}
