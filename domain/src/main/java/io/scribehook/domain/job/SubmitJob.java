package io.scribehook.domain.job;

import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Commitment;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.provider.CallbackUrls;
import io.scribehook.domain.provider.Providers;
import io.scribehook.domain.provider.SubmissionRequest;
import io.scribehook.domain.provider.Submitted;
import io.scribehook.domain.provider.Transcriber;
import io.scribehook.domain.time.Ids;
import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.LaneWatch;
import io.scribehook.domain.work.Performer;
import io.scribehook.domain.work.WorkKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Hands a job to its provider. What is being handed over is committed before; if the answer is lost, or we die on the
 * way, the job is uncertain and is traced, never blindly paid for twice.
 */
public final class SubmitJob implements Performer {
    /** How soon one job is let through, to see whether the key is good now. */
    private static final Duration HELD = Duration.ofMinutes(1);

    private final Jobs jobs;
    private final Ledger ledger;
    private final Providers providers;
    private final CallbackUrls urls;
    private final SettleSubmission settling;
    private final LaneWatch watch;
    private final Ids ids;
    private final InstantSource clock;

    public SubmitJob(
            Jobs jobs,
            Ledger ledger,
            Providers providers,
            CallbackUrls urls,
            SettleSubmission settling,
            LaneWatch watch,
            Ids ids,
            InstantSource clock) {
        this.jobs = jobs;
        this.ledger = ledger;
        this.providers = providers;
        this.urls = urls;
        this.settling = settling;
        this.watch = watch;
        this.ids = ids;
        this.clock = clock;
    }

    /** The lane of everything that is sent to this provider. */
    public static Lane lane(ProviderName provider) {
        return new Lane("provider:" + provider);
    }

    @Override
    public WorkKind kind() {
        return WorkKind.SUBMIT;
    }

    @Override
    public String perform(Claim claim) {
        Job job = jobs.find(new JobId(claim.work().subject())).orElse(null);
        if (job == null || job.ended()) return finish(claim, "nothing_to_submit");
        Optional<Transcriber> transcriber = providers.transcriber(job.provider());
        if (transcriber.isEmpty())
            return settling.impossible(claim, job, new Failure("no_provider", "The provider is not installed."));
        return switch (job.state()) {
            case JobState.Accepted _ -> submit(claim, job, transcriber.get());
            case JobState.Submitting submitting ->
                trace(claim, job, submitting.submission(), "We stopped while handing the job over.", transcriber.get());
            case JobState.Uncertain uncertain ->
                trace(claim, job, uncertain.submission(), uncertain.why(), transcriber.get());
            case JobState.Waiting _, JobState.Completed _, JobState.Failed _, JobState.Expired _ ->
                finish(claim, "nothing_to_submit");
        };
    }

    private String submit(Claim claim, Job job, Transcriber transcriber) {
        Instant now = clock.instant();
        Submission submission = next(job, now);
        Job submitting = job.moved(new JobState.Submitting(submission.id(), now));
        Commitment begun = ledger.commit(
                claim,
                List.of(
                        new Change.WorkHandedOver(),
                        new Change.JobMoved(submitting),
                        new Change.SubmissionSaved(submission)));
        if (begun == Commitment.LEASE_LOST) return "lease_lost";
        if (begun == Commitment.OVERTAKEN) return perform(claim);

        var callback = urls.of(new CallbackUrls.Capability(submission.id(), job.provider()));
        var request = new SubmissionRequest(job, submission.id(), callback.orElse(null));
        Submitted came = transcriber.submit(request);
        watch(claim, came);
        return switch (came) {
            case Submitted.Taken taken -> settling.taken(claim, submitting, submission.taken(taken.id()));
            case Submitted.Answered answered -> settling.answered(claim, submitting, submission, answered);
            case Submitted.Again again ->
                settling.again(claim, submitting, submission, again.reason(), again.notBefore());
            case Submitted.Held held -> settling.held(claim, submitting, submission, held.reason());
            case Submitted.Refused refused -> settling.refused(claim, submitting, submission, refused.failure());
            case Submitted.Lost lost -> settling.lost(claim, submitting, submission, lost.reason());
        };
    }

    /** When the provider asks to be left alone, or would take no job at all, all that goes there waits. */
    private void watch(Claim claim, Submitted came) {
        switch (came) {
            case Submitted.Taken _, Submitted.Answered _, Submitted.Refused _ -> watch.succeeded(claim);
            case Submitted.Again(String reason, Instant notBefore)
            when notBefore != null -> watch.leftAlone(claim, reason, notBefore);
            case Submitted.Again again -> watch.failed(claim, again.reason());
            case Submitted.Held held ->
                watch.leftAlone(claim, held.reason(), clock.instant().plus(HELD));
            case Submitted.Lost lost -> watch.failed(claim, lost.reason());
        }
    }

    /** What the provider certainly did not take does not count among the job's submissions: it is sent again. */
    private Submission next(Job job, Instant now) {
        Submission last = jobs.latestSubmission(job.id()).orElse(null);
        if (last != null && last.state() == SubmissionState.REFUSED) return last.moved(SubmissionState.SENDING);
        int number = last == null ? 1 : last.number() + 1;
        return new Submission(
                new SubmissionId(ids.next()), job.id(), job.provider(), number, null, SubmissionState.SENDING, now);
    }

    private String trace(Claim claim, Job job, SubmissionId id, String why, Transcriber transcriber) {
        Submission submission = jobs.submission(id).orElseThrow();
        if (submission.state() == SubmissionState.TAKEN) return settling.taken(claim, job, submission);
        return switch (transcriber.trace(submission)) {
            case Transcriber.Traced.Found found -> settling.taken(claim, job, submission.taken(found.id()));
            case Transcriber.Traced.NotFound _ -> settling.again(claim, job, submission, why, null);
            case Transcriber.Traced.CannotTell _ -> settling.uncertain(claim, job, submission, why);
        };
    }

    private String finish(Claim claim, String what) {
        ledger.commit(claim, List.of(new Change.WorkFinished()));
        return what;
    }
}
