package io.scribehook.domain.fake;

import static java.util.stream.Collectors.groupingBy;

import io.scribehook.domain.work.Backlog;
import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.Work;
import io.scribehook.domain.work.WorkKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Counts what is in the store. */
public final class InMemoryBacklog implements Backlog {
    private final InMemoryStore store;

    public InMemoryBacklog(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public List<Line> lines(Instant now) {
        record Place(WorkKind kind, Lane lane) {}
        return store.reading(records -> records.work.values().stream()
                .map(Records.WorkRow::work)
                .collect(groupingBy(work -> new Place(work.kind(), work.lane())))
                .entrySet()
                .stream()
                .map(entry -> line(entry.getKey().kind(), entry.getKey().lane(), entry.getValue(), now))
                .toList());
    }

    private static Line line(WorkKind kind, Lane lane, List<Work> work, Instant now) {
        List<Instant> due = work.stream()
                .map(Work::dueAt)
                .filter(dueAt -> !dueAt.isAfter(now))
                .toList();
        Instant oldest = due.stream().min(Comparator.naturalOrder()).orElse(null);
        return new Line(kind, lane, due.size(), work.size() - due.size(), oldest);
    }
}
