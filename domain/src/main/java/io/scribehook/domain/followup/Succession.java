package io.scribehook.domain.followup;

import io.scribehook.domain.ledger.Change;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** What becomes of the follow-ups that wait for another one. */
public final class Succession {
    static final String NOT_DONE = "What it was to come after was not done.";

    private final FollowUps followUps;
    private final OweFollowUps owe;
    private final InstantSource clock;

    public Succession(FollowUps followUps, OweFollowUps owe, InstantSource clock) {
        this.followUps = followUps;
        this.owe = owe;
        this.clock = clock;
    }

    /** It was done: those that wait for it are due. */
    List<Change> done(FollowUpId id) {
        Instant now = clock.instant();
        var changes = new ArrayList<Change>();
        for (FollowUp waiting : followUps.waitingFor(id)) {
            if (!(waiting.state() instanceof FollowUpState.Waiting state)) continue;
            FollowUp next = waiting.moved(new FollowUpState.Waiting(state.attempts(), now, FollowUpState.Hold.NONE));
            changes.add(new Change.FollowUpMoved(next));
            var work = owe.workFor(next);
            if (work != null) changes.add(new Change.WorkScheduled(work));
        }
        return changes;
    }

    /** It will not be done: neither will those that wait for it, nor those that wait for them. */
    List<Change> notDone(FollowUpId id) {
        var changes = new ArrayList<Change>();
        for (FollowUp waiting : followUps.waitingFor(id)) {
            if (!(waiting.state() instanceof FollowUpState.Waiting)) continue;
            changes.add(new Change.FollowUpMoved(waiting.moved(new FollowUpState.Skipped(NOT_DONE, clock.instant()))));
            changes.addAll(notDone(waiting.id()));
        }
        return changes;
    }

    /** It is tried once more after all: so those that were skipped because of it wait for it again. */
    List<Change> triedAgain(FollowUpId id) {
        var changes = new ArrayList<Change>();
        for (FollowUp skipped : followUps.waitingFor(id)) {
            if (!(skipped.state() instanceof FollowUpState.Skipped state)
                    || !state.reason().equals(NOT_DONE)) continue;
            var waiting = new FollowUpState.Waiting(0, clock.instant(), FollowUpState.Hold.PREDECESSOR);
            changes.add(new Change.FollowUpMoved(skipped.moved(waiting)));
            changes.addAll(triedAgain(skipped.id()));
        }
        return changes;
    }
}
