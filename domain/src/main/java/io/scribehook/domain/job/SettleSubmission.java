package io.scribehook.domain.job;

import io.scribehook.domain.callback.Inbox;
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
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a submission came to. A callback may have come before the provider's answer and ended the job: then only
 * the submission is noted.
 */
public final class SettleSubmission {
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private final Settlement settlement;
    private final OwnRequests answers;
    private final OweFollowUps owe;
    private final Deadlines deadlines;
    private final InstantSource clock;

    public SettleSubmission(
            Jobs jobs,
            Ledger ledger,
            Inbox inbox,
            OweFollowUps owe,
            Deadlines deadlines,
            Ids ids,
            InstantSource clock) {
        this.settlement = new Settlement(jobs, ledger);
        this.answers = new OwnRequests(inbox, ids, clock);
        this.owe = owe;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The provider took it: something is to come by the deadline. */
    String taken(Claim claim, Job job, Submission submission) {
        return settlement.settle(claim, job, submission, "taken", this::waiting);
    }

    /** The provider answered with the result: it goes the way of every callback. */
    String answered(Claim claim, Job job, Submission submission, Submitted.Answered answered) {
        answers.store(submission, Origin.SYNCHRONOUS, answered.contentType(), answered.body());
        return settlement.settle(claim, job, submission.taken(answered.id()), "answered", this::waiting);
    }

    /**
     * It was certainly not taken: try again, with growing pauses. When the provider says how long it wants to hear from
     * nobody, all jobs for it wait so long.
     */
    String again(Claim claim, Job job, Submission submission, String why, @Nullable Instant notBefore) {
        Instant due = clock.instant().plus(pause(claim));
        Instant next = notBefore != null && notBefore.isAfter(due) ? notBefore : due;
        return notTaken(claim, job, submission, "again", why, next);
    }

    /** An operator has to put something right: all jobs for the provider wait, with growing pauses between tries. */
    String held(Claim claim, Job job, Submission submission, String why) {
        Instant next = clock.instant().plus(pause(claim).multipliedBy(8));
        return notTaken(claim, job, submission, "held", why, next);
    }

    private static Duration pause(Claim claim) {
        Duration pause = Duration.ofSeconds(2L << Math.min(claim.work().tries(), 8));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private String notTaken(Claim claim, Job job, Submission submission, String what, String why, Instant next) {
        if (next.isAfter(submission.createdAt().plus(deadlines.of(job))))
            return refused(
                    claim, job, submission, new Failure("not_taken", "The provider took no job in time: " + why));
        return settlement.settle(
                claim,
                job,
                submission.moved(SubmissionState.REFUSED),
                what,
                unlessTaken((current, known) -> List.of(
                        new Change.JobMoved(current.moved(new JobState.Accepted(why))),
                        new Change.SubmissionSaved(known),
                        new Change.WorkPostponed(next))));
    }

    /** It was certainly not taken and never will be: the job has failed. */
    String refused(Claim claim, Job job, Submission submission, Failure failure) {
        return settlement.settle(claim, job, submission.moved(SubmissionState.REFUSED), "refused", (current, known) -> {
            var changes = new ArrayList<Change>();
            changes.add(new Change.SubmissionSaved(known));
            changes.addAll(failed(current, failure));
            return changes;
        });
    }

    /** Nobody is there to hand it to: the job has failed. */
    String impossible(Claim claim, Job job, Failure failure) {
        return settlement.settle(claim, job, "impossible", current -> failed(current, failure));
    }

    private List<Change> failed(Job job, Failure failure) {
        var changes = new ArrayList<>(owe.concluded(job, new Outcome.Failed(failure, Origin.SYNCHRONOUS)));
        changes.add(new Change.WorkFinished());
        return changes;
    }

    /** The answer was lost: ask the provider soon whether it has the job. */
    String lost(Claim claim, Job job, Submission submission, String why) {
        Instant soon = clock.instant().plusSeconds(5);
        return unsure(claim, job, submission, "lost", why, _ -> List.of(new Change.WorkPostponed(soon)));
    }

    /** The provider cannot tell: wait for a callback until the deadline, then let the recovery policy decide. */
    String uncertain(Claim claim, Job job, Submission submission, String why) {
        return unsure(
                claim,
                job,
                submission,
                "uncertain",
                why,
                deadline -> List.of(new Change.WorkFinished(), recoverAt(job, deadline)));
    }

    private String unsure(
            Claim claim,
            Job job,
            Submission submission,
            String what,
            String why,
            Function<Instant, List<Change>> work) {
        Instant deadline = clock.instant().plus(deadlines.of(job));
        Submission learned = submission.moved(SubmissionState.UNCERTAIN);
        return settlement.settle(claim, job, learned, what, unlessTaken((current, known) -> {
            var changes = new ArrayList<Change>();
            changes.add(new Change.JobMoved(current.moved(new JobState.Uncertain(known.id(), why, deadline))));
            changes.add(new Change.SubmissionSaved(known));
            changes.addAll(work.apply(deadline));
            return changes;
        }));
    }

    /** A callback that came meanwhile may have shown that the provider has it after all. */
    private BiFunction<Job, Submission, List<Change>> unlessTaken(BiFunction<Job, Submission, List<Change>> decision) {
        return (job, known) ->
                known.state() == SubmissionState.TAKEN ? waiting(job, known) : decision.apply(job, known);
    }

    private List<Change> waiting(Job job, Submission submission) {
        Instant now = clock.instant();
        Instant deadline = now.plus(deadlines.of(job));
        Instant first = now.plus(deadlines.firstCheck(job.provider()));
        return List.of(
                new Change.JobMoved(job.moved(new JobState.Waiting(submission.id(), deadline))),
                new Change.SubmissionSaved(submission),
                new Change.WorkFinished(),
                recoverAt(job, first.isBefore(deadline) ? first : deadline));
    }

    private Change recoverAt(Job job, Instant due) {
        return new Change.WorkScheduled(
                new Work(WorkKind.RECOVER, job.id().value(), SubmitJob.lane(job.provider()), due));
    }

    /** How a commitment is called in a log. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
