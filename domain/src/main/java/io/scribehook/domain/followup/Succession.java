package io.scribehook.domain.followup;

import io.scribehook.domain.ledger.Change;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
    List<Change> done(FollowUp done) {
        Instant now = clock.instant();
        var changes = new ArrayList<Change>();
        for (FollowUp waiting : waitingFor(done)) {
            if (!(waiting.state() instanceof FollowUpState.Waiting state)) continue;
            FollowUp next = waiting.moved(new FollowUpState.Waiting(state.attempts(), now, FollowUpState.Hold.NONE));
            changes.add(new Change.FollowUpMoved(next));
            var work = owe.workFor(next);
            if (work != null) changes.add(new Change.WorkScheduled(work));
        }
        return changes;
    }

    /** It will not be done: neither will those that wait for it, nor those that wait for them. */
    List<Change> notDone(FollowUp givenUp) {
        var changes = new ArrayList<Change>();
        for (FollowUp waiting : waitingFor(givenUp)) {
            if (!(waiting.state() instanceof FollowUpState.Waiting)) continue;
            changes.add(new Change.FollowUpMoved(waiting.moved(new FollowUpState.Skipped(NOT_DONE, clock.instant()))));
            changes.addAll(notDone(waiting));
        }
        return changes;
    }

    /** It is tried once more after all: so those that were skipped because of it wait for it again. */
    List<Change> triedAgain(FollowUp again) {
        List<FollowUp> all = followUps.of(again.subject());
        var superseded = all.stream().map(FollowUp::supersedes).collect(Collectors.toSet());
        var places = places(again);
        var changes = new ArrayList<Change>();
        for (FollowUp skipped : all) {
            if (skipped.after() == null || !places.contains(skipped.after()) || superseded.contains(skipped.id()))
                continue;
            if (!(skipped.state() instanceof FollowUpState.Skipped state)
                    || !state.reason().equals(NOT_DONE)) continue;
            var waiting = new FollowUpState.Waiting(0, clock.instant(), FollowUpState.Hold.PREDECESSOR);
            changes.add(new Change.FollowUpMoved(skipped.moved(waiting)));
            changes.addAll(triedAgain(skipped));
        }
        return changes;
    }

    private List<FollowUp> waitingFor(FollowUp followUp) {
        return places(followUp).stream()
                .flatMap(id -> followUps.waitingFor(id).stream())
                .toList();
    }

    /** Its own place and those of the follow-ups that it replaced, one after the other. */
    private Set<FollowUpId> places(FollowUp followUp) {
        var places = new LinkedHashSet<FollowUpId>();
        var next = Optional.of(followUp);
        while (next.isPresent()) {
            places.add(next.get().id());
            next = Optional.ofNullable(next.get().supersedes()).flatMap(followUps::find);
        }
        return places;
    }
}
