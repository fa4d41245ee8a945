package io.scribehook.domain.job;

import io.scribehook.domain.callback.Address;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.callback.Inbox;
import io.scribehook.domain.callback.Proof;
import io.scribehook.domain.followup.OweFollowUps;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.outcome.Origin;
import io.scribehook.domain.outcome.Outcome;
import io.scribehook.domain.provider.Submitted;
import io.scribehook.domain.time.Ids;
import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.Work;
import io.scribehook.domain.work.WorkKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a submission came to. A callback may have come before the provider's answer and ended the job: then only
 * the submission is noted.
 */
public final class SettleSubmission {
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private final Jobs jobs;
    private final Ledger ledger;
    private final Inbox inbox;
    private final OweFollowUps owe;
    private final Deadlines deadlines;
    private final Ids ids;
    private final InstantSource clock;

    public SettleSubmission(
            Jobs jobs,
            Ledger ledger,
            Inbox inbox,
            OweFollowUps owe,
            Deadlines deadlines,
            Ids ids,
            InstantSource clock) {
        this.jobs = jobs;
        this.ledger = ledger;
        this.inbox = inbox;
        this.owe = owe;
        this.deadlines = deadlines;
        this.ids = ids;
        this.clock = clock;
    }

    /** The provider took it: something is to come by the deadline. */
    String taken(Claim claim, Job job, Submission submission) {
        return settle(claim, job, "taken", current -> waiting(current, submission));
    }

    /** The provider answered with the result: it goes the way of every callback. */
    String answered(Claim claim, Job job, Submission submission, Submitted.Answered answered) {
        var event = new CallbackEvent(
                new EventId(ids.next()),
                new Address.ToSubmission(submission.id()),
                job.provider(),
                Origin.SYNCHRONOUS,
                "POST",
                "",
                Map.of("content-type", answered.contentType()),
                answered.body().length(),
                Proof.OWN_REQUEST,
                clock.instant());
        inbox.store(event, answered.body());
        return settle(claim, job, "answered", current -> waiting(current, submission.taken(answered.id())));
    }

    /** It was certainly not taken: try again, with growing pauses. */
    String again(Claim claim, Job job, Submission submission, @Nullable Instant notBefore) {
        Instant now = clock.instant();
        Duration pause = Duration.ofSeconds(2L << Math.min(claim.work().tries(), 8));
        Instant due = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        if (notBefore != null && notBefore.isAfter(due)) due = notBefore;
        if (due.isAfter(job.createdAt().plus(deadlines.of(job.provider()))))
            return refused(claim, job, submission, new Failure("not_taken", "The provider took no job in time."));
        Instant next = due;
        return settle(
                claim,
                job,
                "again",
                current -> List.of(
                        new Change.JobMoved(current.moved(new JobState.Accepted())),
                        new Change.SubmissionSaved(submission.moved(SubmissionState.REFUSED)),
                        new Change.WorkPostponed(next)));
    }

    /** It was certainly not taken and never will be: the job has failed. */
    String refused(Claim claim, Job job, @Nullable Submission submission, Failure failure) {
        return settle(claim, job, "refused", current -> {
            var changes = new ArrayList<Change>();
            if (submission != null) changes.add(new Change.SubmissionSaved(submission.moved(SubmissionState.REFUSED)));
            changes.addAll(owe.concluded(current, new Outcome.Failed(failure, Origin.SYNCHRONOUS)));
            changes.add(new Change.WorkFinished());
            return changes;
        });
    }

    /** The answer was lost: ask the provider soon whether it has the job. */
    String lost(Claim claim, Job job, Submission submission, String why) {
        Instant now = clock.instant();
        var uncertain = new JobState.Uncertain(submission.id(), why, now.plus(deadlines.of(job.provider())));
        return settle(
                claim,
                job,
                "lost",
                current -> List.of(
                        new Change.JobMoved(current.moved(uncertain)),
                        new Change.SubmissionSaved(submission.moved(SubmissionState.UNCERTAIN)),
                        new Change.WorkPostponed(now.plusSeconds(5))));
    }

    /** The provider cannot tell: wait for a callback until the deadline, then let the recovery policy decide. */
    String uncertain(Claim claim, Job job, Submission submission, String why) {
        Instant deadline = clock.instant().plus(deadlines.of(job.provider()));
        return settle(
                claim,
                job,
                "uncertain",
                current -> List.of(
                        new Change.JobMoved(current.moved(new JobState.Uncertain(submission.id(), why, deadline))),
                        new Change.SubmissionSaved(submission.moved(SubmissionState.UNCERTAIN)),
                        new Change.WorkFinished(),
                        recoverAt(current, deadline)));
    }

    private List<Change> waiting(Job job, Submission submission) {
        Instant now = clock.instant();
        Instant deadline = now.plus(deadlines.of(job.provider()));
        return List.of(
                new Change.JobMoved(job.moved(new JobState.Waiting(submission.id(), deadline))),
                new Change.SubmissionSaved(submission.taken(submission.providerJobId())),
                new Change.WorkFinished(),
                recoverAt(job, now.plus(deadlines.firstCheck())));
    }

    private Change recoverAt(Job job, Instant due) {
        return new Change.WorkScheduled(
                new Work(WorkKind.RECOVER, job.id().value(), SubmitJob.lane(job.provider()), due));
    }

    private String settle(Claim claim, Job seen, String what, Function<Job, List<Change>> decision) {
        Job job = seen;
        while (true) {
            List<Change> changes = job.ended() ? List.of(new Change.WorkFinished()) : decision.apply(job);
            switch (ledger.commit(claim, changes)) {
                case COMMITTED -> {
                    return job.ended() ? what + "_after_the_end" : what;
                }
                case LEASE_LOST -> {
                    return "lease_lost";
                }
                case OVERTAKEN -> job = jobs.find(seen.id()).orElseThrow();
            }
        }
    }

    /** How a commitment is called in a log. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
