package io.scribehook.domain.followup;

import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Commitment;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.LaneWatch;
import io.scribehook.domain.work.Performer;
import io.scribehook.domain.work.WorkKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries out one follow-up: freezes the request once, commits that it is under way, sends, and settles. A request that
 * was handed over by somebody who never settled is looked up or parked as unknown, never simply sent again.
 */
public final class PerformFollowUp implements Performer {
    private static final Duration SETTLING = Duration.ofSeconds(10);
    private static final AttemptResult STOPPED =
            new AttemptResult.Unknown("We stopped while it was being handed over.");

    private final FollowUps followUps;
    private final Channels channels;
    private final Occasions occasions;
    private final Ledger ledger;
    private final SettleFollowUp settling;
    private final LaneWatch watch;
    private final InstantSource clock;

    public PerformFollowUp(
            FollowUps followUps,
            Channels channels,
            Occasions occasions,
            Ledger ledger,
            SettleFollowUp settling,
            LaneWatch watch,
            InstantSource clock) {
        this.followUps = followUps;
        this.channels = channels;
        this.occasions = occasions;
        this.ledger = ledger;
        this.settling = settling;
        this.watch = watch;
        this.clock = clock;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.FOLLOW_UP;
    }

    @Override
    public String perform(Claim claim) {
        FollowUp followUp =
                followUps.find(new FollowUpId(claim.work().subject())).orElse(null);
        if (followUp != null && waits(followUp.state())) return settling.predecessorSeen(claim, followUp, followUps);
        if (followUp == null || !performable(followUp.state()))
            return settling.commit(claim, List.of(new Change.WorkFinished()), "nothing_to_do");
        FollowUpChannel channel = channels.find(followUp.kind())
                .filter(found -> found.missing().isEmpty())
                .orElse(null);
        Occasion occasion = occasions.of(followUp).orElse(null);
        if (followUp.state() instanceof FollowUpState.Running running && followUp.frozen() != null) {
            Frozen frozen = followUp.frozen();
            if (frozen.repetition() == Frozen.Repetition.UNSAFE)
                return afterLoss(new Interrupted(followUp, running, frozen), claim, channel, occasion);
        }
        if (channel == null) return hold(claim, followUp);
        if (occasion == null) return settling.skipped(claim, followUp, "What it was owed for is no longer so.");
        return send(claim, followUp, channel, occasion);
    }

    /** A request that was handed over, as was committed with its being under way, and of which no result is known. */
    private record Interrupted(FollowUp followUp, FollowUpState.Running running, Frozen frozen) {}

    private static boolean waits(FollowUpState state) {
        return state instanceof FollowUpState.Waiting waiting && waiting.hold() == FollowUpState.Hold.PREDECESSOR;
    }

    private static boolean performable(FollowUpState state) {
        return switch (state) {
            case FollowUpState.Waiting waiting -> waiting.hold() == FollowUpState.Hold.NONE;
            case FollowUpState.Running _ -> true;
            case FollowUpState.Done _, FollowUpState.Dead _, FollowUpState.Skipped _, FollowUpState.Unknown _ -> false;
        };
    }

    private String hold(Claim claim, FollowUp followUp) {
        var held = new FollowUpState.Waiting(followUp.state().attempts(), clock.instant(), FollowUpState.Hold.CHANNEL);
        return settling.commit(
                claim,
                List.of(new Change.FollowUpMoved(followUp.moved(held)), new Change.WorkFinished()),
                "held_by_channel");
    }

    private String send(Claim claim, FollowUp followUp, FollowUpChannel channel, Occasion occasion) {
        Frozen frozen;
        try {
            frozen = followUp.frozen() == null
                    ? channel.freeze(followUp, occasion).about(occasion)
                    : followUp.frozen();
        } catch (FollowUpChannel.CannotFreeze e) {
            return settling.dead(claim, followUp, String.valueOf(e.getMessage()));
        }
        Instant startedAt = clock.instant();
        boolean unnoticed = channel.brief() && frozen.repetition() == Frozen.Repetition.SAFE;
        FollowUp running = unnoticed ? followUp.begun(frozen, startedAt) : followUp.started(frozen, startedAt);
        if (!unnoticed && begin(claim, running, frozen) != Commitment.COMMITTED) return "lease_lost";

        Delivery delivery = delivery(claim, running, frozen, occasion);
        AttemptResult result = traced(channel.perform(delivery), channel, delivery, startedAt);
        String came = settle(claim, followUp.version() == 0 ? 1 : next(followUp), running, startedAt, result);
        tell(claim, result);
        return came;
    }

    private Commitment begin(Claim claim, FollowUp running, Frozen frozen) {
        var changes = new ArrayList<Change>();
        changes.add(new Change.FollowUpMoved(running));
        if (frozen.repetition() == Frozen.Repetition.UNSAFE) changes.add(new Change.WorkHandedOver());
        return ledger.commit(claim, changes);
    }

    /** What is unknown is looked up at once. Only finding it counts: what is not found may still be on its way. */
    private static AttemptResult traced(
            AttemptResult result, FollowUpChannel channel, Delivery delivery, Instant handedOverAt) {
        return result instanceof AttemptResult.Unknown
                        && delivery.frozen().repetition() == Frozen.Repetition.UNSAFE
                        && channel.lookUp(delivery, handedOverAt) instanceof FollowUpChannel.LookUp.Found found
                ? new AttemptResult.Sent(found.receipt())
                : result;
    }

    private void tell(Claim claim, AttemptResult result) {
        switch (result) {
            case AttemptResult.Sent _, AttemptResult.Refused _ -> watch.succeeded(claim);
            case AttemptResult.Again again -> watch.failed(claim, again.reason());
            case AttemptResult.Unknown unknown -> watch.failed(claim, unknown.reason());
        }
    }

    private String afterLoss(
            Interrupted lost, Claim claim, @Nullable FollowUpChannel channel, @Nullable Occasion occasion) {
        FollowUp followUp = lost.followUp();
        Instant since = lost.running().since();
        if (channel == null || occasion == null) return settle(claim, next(followUp), followUp, since, STOPPED);
        return switch (channel.lookUp(delivery(claim, followUp, lost.frozen(), occasion), since)) {
            case FollowUpChannel.LookUp.Found found ->
                settle(claim, next(followUp), followUp, since, new AttemptResult.Sent(found.receipt()));
            case FollowUpChannel.LookUp.NotFound _ -> send(claim, followUp, channel, occasion);
            case FollowUpChannel.LookUp.CannotTell _ -> settle(claim, next(followUp), followUp, since, STOPPED);
        };
    }

    private String settle(Claim claim, int number, FollowUp running, Instant startedAt, AttemptResult result) {
        return settling.settle(claim, running, new Attempt(running.id(), number, startedAt, clock.instant(), result));
    }

    /** Attempts are numbered through, though an operator's retry starts the schedule anew. */
    private int next(FollowUp followUp) {
        return followUps.attempts(followUp.id()).size() + 1;
    }

    private Delivery delivery(Claim claim, FollowUp followUp, Frozen frozen, Occasion occasion) {
        Duration patience = Duration.between(clock.instant(), claim.until()).minus(SETTLING);
        return new Delivery(
                followUp.id(),
                followUp.step().settings(),
                frozen,
                occasion,
                followUp.state().attempts(),
                patience);
    }
}
