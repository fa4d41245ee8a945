package io.scribehook.domain.work;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much there is to do, for those who watch over it. Thread-safe; may lag a moment behind what was committed. */
public interface Backlog {
    /** All work that is there, held by somebody or not, by kind and lane; no line where there is none. */
    List<Line> lines(Instant now);

    /**
     * The work of one kind in one lane.
     *
     * @param due how much should have been done by now, what is under way included
     * @param later how much is to be done some time
     * @param oldestDue since when the oldest of what is due is due, null when nothing is
     */
    record Line(
            WorkKind kind,
            Lane lane,
            long due,
            long later,
            @Nullable Instant oldestDue) {}
}
