package io.scribehook.domain.job;

import io.scribehook.domain.followup.OweFollowUps;
import io.scribehook.domain.job.Terms.AtDeadline;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.outcome.Origin;
import io.scribehook.domain.outcome.Outcome;
import io.scribehook.domain.provider.Providers;
import io.scribehook.domain.provider.Transcriber;
import io.scribehook.domain.time.Ids;
import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.Performer;
import io.scribehook.domain.work.Work;
import io.scribehook.domain.work.WorkKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Looks after a job whose callback has not come: asks the provider, sends the job again, or ends it. */
public final class RecoverJob implements Performer {
    private final Jobs jobs;
    private final Ledger ledger;
    private final Providers providers;
    private final FetchResult fetching;
    private final OweFollowUps owe;
    private final Deadlines deadlines;
    private final Ids ids;
    private final InstantSource clock;

    public RecoverJob(
            Jobs jobs,
            Ledger ledger,
            Providers providers,
            FetchResult fetching,
            OweFollowUps owe,
            Deadlines deadlines,
            Ids ids,
            InstantSource clock) {
        this.jobs = jobs;
        this.ledger = ledger;
        this.providers = providers;
        this.fetching = fetching;
        this.owe = owe;
        this.deadlines = deadlines;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.RECOVER;
    }

    @Override
    public String perform(Claim claim) {
        Job job = jobs.find(new JobId(claim.work().subject())).orElse(null);
        if (job == null) return commit(claim, List.of(new Change.WorkFinished()), "no_job");
        return switch (job.state()) {
            case JobState.Waiting waiting
            when waiting.turnedAway() != null ->
                fetchOrFail(claim, job, waiting.submission(), waiting.deadline(), waiting.turnedAway());
            case JobState.Waiting waiting -> recover(claim, job, waiting.submission(), waiting.deadline());
            case JobState.Uncertain uncertain -> recover(claim, job, uncertain.submission(), uncertain.deadline());
            case JobState.Accepted _, JobState.Submitting _ ->
                commit(claim, List.of(new Change.WorkFinished()), "not_submitted");
            case JobState.Completed _, JobState.Failed _, JobState.Expired _ ->
                commit(claim, List.of(new Change.WorkFinished()), "ended");
        };
    }

    private String recover(Claim claim, Job job, SubmissionId id, Instant deadline) {
        Submission submission = jobs.submission(id).orElseThrow();
        return switch (policy(job)) {
            case FETCH ->
                submission.providerJobId() == null
                        ? atDeadline(claim, job, submission, deadline, AtDeadline.GIVE_UP)
                        : fetch(claim, job, submission, deadline);
            case RESUBMIT -> atDeadline(claim, job, submission, deadline, AtDeadline.RESUBMIT);
            case GIVE_UP -> atDeadline(claim, job, submission, deadline, AtDeadline.GIVE_UP);
        };
    }

    /** Sending the job again would cost money and end in the same result. */
    private String fetchOrFail(Claim claim, Job job, SubmissionId id, Instant deadline, String why) {
        Submission submission = jobs.submission(id).orElseThrow();
        if (policy(job) == Transcriber.Recovery.FETCH && submission.providerJobId() != null)
            return fetch(claim, job, submission, deadline);
        var failed = new Outcome.Failed(new Failure("turned_away", why), Origin.CALLBACK);
        var changes = new ArrayList<>(owe.concluded(job, failed));
        changes.add(new Change.WorkFinished());
        return commit(claim, changes, "turned_away");
    }

    private Transcriber.Recovery policy(Job job) {
        return providers.transcriber(job.provider()).map(Transcriber::recovery).orElse(Transcriber.Recovery.GIVE_UP);
    }

    private String atDeadline(Claim claim, Job job, Submission submission, Instant deadline, AtDeadline usual) {
        return over(deadline) ? end(claim, job, submission, usual) : postpone(claim, deadline);
    }

    private String end(Claim claim, Job job, Submission submission, AtDeadline usual) {
        return switch (job.terms().atDeadline(usual)) {
            case RESUBMIT -> resubmit(claim, job, submission);
            case GIVE_UP -> expire(claim, job);
        };
    }

    private String fetch(Claim claim, Job job, Submission submission, Instant deadline) {
        return switch (fetching.fetch(job, submission)) {
            case FetchResult.Found.Stored _ ->
                claim.work().dueAt().isAfter(deadline) ? expire(claim, job) : lookAgain(claim, job, deadline);
            case FetchResult.Found.Forgotten _ -> resubmit(claim, job, submission);
            case FetchResult.Found.Gone _ -> atDeadline(claim, job, submission, deadline, AtDeadline.RESUBMIT);
            case FetchResult.Found.NotYet(Instant notBefore) -> {
                if (over(deadline)) yield end(claim, job, submission, AtDeadline.GIVE_UP);
                Instant next = FetchResult.later(nextCheck(claim, job, deadline), notBefore);
                yield postpone(claim, next.isBefore(deadline) ? next : deadline);
            }
        };
    }

    /** What was fetched most likely ends the job when it is read. If not, a look after the deadline is the last one. */
    private String lookAgain(Claim claim, Job job, Instant deadline) {
        Instant now = clock.instant();
        Instant next =
                over(deadline) ? now.plus(deadlines.firstCheck(job.provider())) : nextCheck(claim, job, deadline);
        return commit(claim, List.of(new Change.WorkPostponed(next)), "fetched");
    }

    private boolean over(Instant deadline) {
        return !clock.instant().isBefore(deadline);
    }

    private Instant nextCheck(Claim claim, Job job, Instant deadline) {
        Instant next = clock.instant()
                .plus(deadlines.nextCheck(job.provider(), claim.work().tries()));
        return next.isBefore(deadline) ? next : deadline;
    }

    private String postpone(Claim claim, Instant until) {
        return commit(claim, List.of(new Change.WorkPostponed(until)), "not_yet");
    }

    private String resubmit(Claim claim, Job job, Submission submission) {
        if (submission.number() >= deadlines.mostSubmissions() || job.audio() instanceof Audio.Elsewhere)
            return expire(claim, job);
        Instant yesterday = clock.instant().minus(Duration.ofDays(1));
        if (jobs.resubmissionsSince(yesterday) >= deadlines.mostResubmissionsPerDay()) return tooMany(claim, job);
        var work = new Work(WorkKind.SUBMIT, job.id().value(), SubmitJob.lane(job.provider()), clock.instant());
        var changes = List.of(
                new Change.JobMoved(job.moved(new JobState.Accepted())),
                new Change.SubmissionSaved(another(submission)),
                new Change.WorkFinished(),
                new Change.WorkScheduled(work));
        return commit(claim, changes, "resubmitted");
    }

    /** Counts from the decision on, before it is sent: many jobs may be decided on before the first of them is. */
    private Submission another(Submission before) {
        return new Submission(
                new SubmissionId(ids.next()),
                before.job(),
                before.provider(),
                before.number() + 1,
                null,
                SubmissionState.REFUSED,
                clock.instant());
    }

    /** The spend guard: something is wrong on a larger scale, and every further try may cost money. */
    private String tooMany(Claim claim, Job job) {
        var failure = new Failure("resubmission_limit", "No result came, and enough was submitted again for a day.");
        var changes = new ArrayList<>(owe.concluded(job, new Outcome.Failed(failure, Origin.DEADLINE)));
        changes.add(new Change.WorkFinished());
        return commit(claim, changes, "resubmission_limit");
    }

    private String expire(Claim claim, Job job) {
        var changes = new ArrayList<>(owe.expired(job));
        changes.add(new Change.WorkFinished());
        return commit(claim, changes, "expired");
    }

    /** What was overtaken by a callback is looked at again when the lease is over: most likely the job has ended. */
    private String commit(Claim claim, List<? extends Change> changes, String what) {
        return switch (ledger.commit(claim, List.copyOf(changes))) {
            case COMMITTED -> what;
            case LEASE_LOST -> "lease_lost";
            case OVERTAKEN -> {
                ledger.commit(claim, List.of(new Change.WorkPostponed(clock.instant())));
                yield "overtaken";
            }
        };
    }
}
