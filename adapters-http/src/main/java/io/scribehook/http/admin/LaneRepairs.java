package io.scribehook.http.admin;

import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.Lanes;
import io.scribehook.domain.work.PausedLane;
import io.scribehook.http.access.Caller;
import io.scribehook.http.problem.ProblemType;
import io.scribehook.http.problem.Refusal;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has lanes wait and go on. */
@Singleton
public final class LaneRepairs {
    private final Lanes lanes;
    private final Audit audit;
    private final InstantSource clock;

    LaneRepairs(Lanes lanes, Audit audit, InstantSource clock) {
        this.lanes = lanes;
        this.audit = audit;
        this.clock = clock;
    }

    /** All that are paused or have something to do, by name. */
    public List<LaneResponse> all() {
        return LaneResponse.of(lanes.paused(), lanes.loads());
    }

    /** Has it wait, or refuses. */
    public void pause(String name, @Nullable String reason, Caller caller) {
        String because = reason == null ? "Paused by an operator." : reason;
        if (!lanes.pause(new PausedLane(lane(name), clock.instant(), because, null)))
            throw Refusal.of(ProblemType.CONFLICT, "The lane is paused already.");
        audit.note(caller, "lane.pause", name, "");
    }

    /** Has it go on, or refuses. */
    public void resume(String name, Caller caller) {
        if (!lanes.resume(lane(name))) throw Refusal.of(ProblemType.CONFLICT, "The lane is not paused.");
        audit.note(caller, "lane.resume", name, "");
    }

    private static Lane lane(String name) {
        if (name.isBlank() || name.length() > 200) throw Refusal.noSuch("lane");
        return new Lane(name);
    }
}
