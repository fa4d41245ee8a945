package io.scribehook.app.metrics;

import io.scribehook.domain.work.Backlog;
import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.WorkKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Keeps labels few. Applications name the hosts that they want to be called at, and each is a lane: when there are many,
 * the lanes of a family, such as {@code callback:*}, are added up.
 */
final class Lanes {
    static final int MOST = 50;

    private record Family(WorkKind kind, String name) {}

    private Lanes() {}

    static List<Backlog.Line> few(List<Backlog.Line> lines) {
        if (lines.size() <= MOST) return lines;
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> new Family(line.kind(), family(line.lane())), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> sum(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String family(Lane lane) {
        int colon = lane.value().indexOf(':');
        return colon < 0 ? lane.value() : lane.value().substring(0, colon) + ":*";
    }

    private static Backlog.Line sum(Family family, List<Backlog.Line> lines) {
        Instant oldest = lines.stream()
                .map(Backlog.Line::oldestDue)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Backlog.Line(
                family.kind(),
                new Lane(family.name()),
                lines.stream().mapToLong(Backlog.Line::due).sum(),
                lines.stream().mapToLong(Backlog.Line::later).sum(),
                oldest);
    }
}
