package io.scribehook.persistence;

import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.Work;
import io.scribehook.domain.work.WorkKind;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The work that this node has added since it last asked for some: it is known by name, and need not be looked for. Only a
 * hint, since the queue says what is due and whether somebody else holds it. Thread-safe.
 */
@Singleton
final class JustAdded {
    private static final int MOST = 256;

    private final WakeUp wakeUp;
    /** One more than that is there when there was more. */
    private final Map<WorkKind, List<Work>> known = new EnumMap<>(WorkKind.class);

    JustAdded(WakeUp wakeUp) {
        this.wakeUp = wakeUp;
    }

    static Work interpreting(CallbackEvent event) {
        return new Work(
                WorkKind.INTERPRET,
                event.id().value(),
                new Lane(event.provider().value()),
                event.receivedAt());
    }

    /** Was committed; who waits for such work is woken. */
    void add(Collection<Work> added) {
        synchronized (this) {
            for (Work work : added) {
                List<Work> same = known.computeIfAbsent(work.kind(), _ -> new ArrayList<>());
                if (same.size() <= MOST) same.add(work);
            }
        }
        wakeUp.ring(added.stream().map(Work::kind).collect(Collectors.toSet()));
    }

    /** All of these kinds, which is forgotten here; empty when there was too much of it to be known by name. */
    synchronized Optional<List<Work>> take(Set<WorkKind> kinds) {
        var taken = new ArrayList<Work>();
        boolean all = true;
        for (WorkKind kind : kinds) {
            List<Work> same = known.remove(kind);
            if (same == null) continue;
            taken.addAll(same);
            all &= same.size() <= MOST;
        }
        return all ? Optional.of(taken) : Optional.empty();
    }
}
