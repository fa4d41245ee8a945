package io.scribehook.domain.followup;

import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Commitment;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.work.Priority;
import java.time.InstantSource;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Has a follow-up carried out again: the same request under the same key, at an operator's word. */
public final class RetryFollowUp {
    private final FollowUps followUps;
    private final Ledger ledger;
    private final OweFollowUps owe;
    private final Succession succession;
    private final InstantSource clock;

    public RetryFollowUp(
            FollowUps followUps, Ledger ledger, OweFollowUps owe, Succession succession, InstantSource clock) {
        this.followUps = followUps;
        this.ledger = ledger;
        this.owe = owe;
        this.succession = succession;
        this.clock = clock;
    }

    /** What asking for a retry came to. */
    public enum Retried {
        /** It is due now. */
        DUE,
        /** It is under way. */
        RUNNING,
        /** It was done: use redo. */
        DONE,
        /** It waits for another follow-up. */
        HELD,
        NO_SUCH_FOLLOW_UP
    }

    public Retried retry(FollowUpId id) {
        return retry(id, null);
    }

    /**
     * The same, among other work.
     *
     * @param priority instead of the step's, null to keep that
     */
    public Retried retry(FollowUpId id, @Nullable Priority priority) {
        while (true) {
            FollowUp followUp = followUps.find(id).orElse(null);
            if (followUp == null) return Retried.NO_SUCH_FOLLOW_UP;
            switch (followUp.state()) {
                case FollowUpState.Running _ -> {
                    return Retried.RUNNING;
                }
                case FollowUpState.Done _ -> {
                    return Retried.DONE;
                }
                case FollowUpState.Waiting waiting
                when waiting.hold() == FollowUpState.Hold.PREDECESSOR -> {
                    return Retried.HELD;
                }
                case FollowUpState.Waiting _,
                        FollowUpState.Dead _,
                        FollowUpState.Skipped _,
                        FollowUpState.Unknown _ -> {
                    if (makeDue(followUp, priority) == Commitment.COMMITTED) return Retried.DUE;
                }
            }
        }
    }

    private Commitment makeDue(FollowUp followUp, @Nullable Priority priority) {
        FollowUp due = followUp.moved(new FollowUpState.Waiting(0, clock.instant(), FollowUpState.Hold.NONE));
        var changes = new ArrayList<Change>();
        changes.add(new Change.FollowUpMoved(due));
        var work = owe.workFor(due);
        if (work != null) changes.add(new Change.WorkScheduled(priority == null ? work : work.with(priority)));
        changes.addAll(succession.triedAgain(due));
        return ledger.commit(null, changes);
    }
}
