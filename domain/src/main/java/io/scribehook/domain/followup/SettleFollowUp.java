package io.scribehook.domain.followup;

import io.scribehook.domain.job.JobId;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.transcript.Translation;
import io.scribehook.domain.work.Claim;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes what an attempt came to, its place in the history, and what that means for those that waited for it. */
public final class SettleFollowUp {
    private static final int MOST_DECISIONS = 10;
    private static final Duration LOOKING_AGAIN = Duration.ofMinutes(1);

    private final Ledger ledger;
    private final Succession succession;
    private final RetrySchedules schedules;
    private final InstantSource clock;

    public SettleFollowUp(Ledger ledger, Succession succession, RetrySchedules schedules, InstantSource clock) {
        this.ledger = ledger;
        this.succession = succession;
        this.schedules = schedules;
        this.clock = clock;
    }

    /** Those that wait for it may change meanwhile: then what follows from the attempt is decided again. */
    String settle(Claim claim, FollowUp running, Attempt attempt) {
        for (int decisions = 1; ; decisions++) {
            switch (ledger.commit(claim, changes(running, attempt))) {
                case COMMITTED -> {
                    return attempt.result().name();
                }
                case LEASE_LOST -> {
                    return "lease_lost";
                }
                case OVERTAKEN -> {
                    if (decisions == MOST_DECISIONS) return "overtaken";
                }
            }
        }
    }

    private List<Change> changes(FollowUp running, Attempt attempt) {
        Instant now = clock.instant();
        int attempts = running.state().attempts();
        var changes = new ArrayList<Change>();
        changes.add(new Change.AttemptMade(attempt));
        switch (attempt.result()) {
            case AttemptResult.Sent sent -> {
                changes.add(moved(running, new FollowUpState.Done(attempts, sent.receipt(), now)));
                translation(running, sent.translation(), now).ifPresent(changes::add);
                changes.add(new Change.WorkFinished());
                changes.addAll(succession.done(running));
            }
            case AttemptResult.Again again -> again(changes, running, again.reason(), again.notBefore());
            case AttemptResult.Refused refused -> {
                changes.add(moved(running, new FollowUpState.Dead(attempts, refused.reason(), now)));
                changes.add(new Change.WorkFinished());
                changes.addAll(succession.notDone(running));
            }
            case AttemptResult.Unknown unknown
            when sentAgain(running) -> again(changes, running, unknown.reason(), null);
            case AttemptResult.Unknown unknown -> {
                changes.add(moved(running, new FollowUpState.Unknown(attempts, unknown.reason(), now)));
                changes.add(new Change.WorkFinished());
            }
        }
        return changes;
    }

    private void again(List<Change> changes, FollowUp running, String reason, @Nullable Instant notBefore) {
        Instant now = clock.instant();
        int attempts = running.state().attempts();
        Optional<Instant> next =
                schedules.of(running.kind()).next(attempts, running.id().value(), now, notBefore);
        if (next.isPresent()) {
            var waiting = new FollowUpState.Waiting(attempts, next.get(), FollowUpState.Hold.NONE);
            changes.add(moved(running, waiting));
            changes.add(new Change.WorkPostponed(next.get()));
        } else {
            changes.add(moved(running, new FollowUpState.Dead(attempts, reason, now)));
            changes.add(new Change.WorkFinished());
            changes.addAll(succession.notDone(running));
        }
    }

    String dead(Claim claim, FollowUp followUp, String reason) {
        var changes = new ArrayList<Change>();
        changes.add(moved(followUp, new FollowUpState.Dead(followUp.state().attempts(), reason, clock.instant())));
        changes.add(new Change.WorkFinished());
        changes.addAll(succession.notDone(followUp));
        return commit(claim, changes, "dead");
    }

    String skipped(Claim claim, FollowUp followUp, String reason) {
        var changes = new ArrayList<Change>();
        changes.add(moved(followUp, new FollowUpState.Skipped(reason, clock.instant())));
        changes.add(new Change.WorkFinished());
        changes.addAll(succession.notDone(followUp));
        return commit(claim, changes, "skipped");
    }

    /** One that waits for another was looked at: by now the other may have ended without telling it. */
    String predecessorSeen(Claim claim, FollowUp waiting, FollowUps followUps) {
        Instant now = clock.instant();
        FollowUp before =
                waiting.after() == null ? null : followUps.find(waiting.after()).orElse(null);
        if (before != null && before.state() instanceof FollowUpState.Done) {
            var due = new FollowUpState.Waiting(waiting.state().attempts(), now, FollowUpState.Hold.NONE);
            return commit(claim, List.of(moved(waiting, due), new Change.WorkPostponed(now)), "no_longer_held");
        }
        if (before == null || before.state().ended()) return skipped(claim, waiting, Succession.NOT_DONE);
        return commit(claim, List.of(new Change.WorkPostponed(now.plus(LOOKING_AGAIN))), "held");
    }

    String commit(Claim claim, List<Change> changes, String what) {
        return switch (ledger.commit(claim, changes)) {
            case COMMITTED -> what;
            case LEASE_LOST -> "lease_lost";
            case OVERTAKEN -> "overtaken";
        };
    }

    /** Whether it may go out a second time: it does no harm, or that was decided for its kind. */
    private boolean sentAgain(FollowUp followUp) {
        return schedules.sentAgain().contains(followUp.kind())
                || (followUp.frozen() != null && followUp.frozen().repetition() == Frozen.Repetition.SAFE);
    }

    private static Change moved(FollowUp followUp, FollowUpState next) {
        return new Change.FollowUpMoved(followUp.moved(next));
    }

    private static Optional<Change> translation(FollowUp followUp, @Nullable TranslatedText text, Instant now) {
        if (text == null || !(followUp.subject() instanceof Subject.OfJob(JobId job))) return Optional.empty();
        return Optional.of(new Change.TranslationAdded(new Translation(
                job, followUp.id(), text.language(), text.engine(), text.draft(), text.text(), text.captions(), now)));
    }
}
