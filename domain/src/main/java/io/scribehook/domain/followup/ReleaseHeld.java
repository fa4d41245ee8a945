package io.scribehook.domain.followup;

import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Ledger;
import java.time.InstantSource;
import java.util.List;

/** Makes follow-ups due that were parked because their channel was not configured, once it is. Run at start-up. */
public final class ReleaseHeld {
    private static final int AT_ONCE = 500;

    private final FollowUps followUps;
    private final Channels channels;
    private final Ledger ledger;
    private final OweFollowUps owe;
    private final InstantSource clock;

    public ReleaseHeld(FollowUps followUps, Channels channels, Ledger ledger, OweFollowUps owe, InstantSource clock) {
        this.followUps = followUps;
        this.channels = channels;
        this.ledger = ledger;
        this.owe = owe;
        this.clock = clock;
    }

    /** How many it made due. */
    public int release() {
        int released = 0;
        for (FollowUpChannel channel : channels.all()) {
            if (!channel.missing().isEmpty()) continue;
            List<FollowUp> held;
            do {
                held = followUps.heldByChannel(channel.kind(), AT_ONCE);
                held.forEach(this::release);
                released += held.size();
            } while (held.size() == AT_ONCE);
        }
        return released;
    }

    private void release(FollowUp held) {
        FollowUp due = held.moved(
                new FollowUpState.Waiting(held.state().attempts(), clock.instant(), FollowUpState.Hold.NONE));
        var work = owe.workFor(due);
        if (work != null) ledger.commit(null, List.of(new Change.FollowUpMoved(due), new Change.WorkScheduled(work)));
    }
}
