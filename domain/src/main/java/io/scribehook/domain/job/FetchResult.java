package io.scribehook.domain.job;

import io.scribehook.domain.callback.Inbox;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.outcome.Origin;
import io.scribehook.domain.provider.Fetched;
import io.scribehook.domain.provider.Providers;
import io.scribehook.domain.time.Ids;
import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.Performer;
import io.scribehook.domain.work.WorkKind;
import java.time.InstantSource;
import java.util.List;

/** Asks the provider for a job's result; what comes goes the way of every callback. */
public final class FetchResult implements Performer {
    private final Jobs jobs;
    private final Ledger ledger;
    private final OwnRequests answers;
    private final Providers providers;
    private final Deadlines deadlines;
    private final InstantSource clock;

    public FetchResult(
            Jobs jobs,
            Ledger ledger,
            Inbox inbox,
            Providers providers,
            Deadlines deadlines,
            Ids ids,
            InstantSource clock) {
        this.jobs = jobs;
        this.ledger = ledger;
        this.answers = new OwnRequests(inbox, ids, clock);
        this.providers = providers;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** What asking came to. */
    enum Found {
        STORED,
        PENDING,
        GONE,
        TROUBLE
    }

    @Override
    public WorkKind kind() {
        return WorkKind.FETCH;
    }

    /** After a thin notice: the result is there, so a few quick tries; then it is left to recovery. */
    @Override
    public String perform(Claim claim) {
        var id = new JobId(claim.work().subject());
        Job job = jobs.find(id).orElse(null);
        Submission submission = jobs.latestSubmission(id).orElse(null);
        if (job == null || submission == null || job.state() instanceof JobState.Completed)
            return finish(claim, "ended");
        Found found = fetch(job, submission);
        return switch (found) {
            case STORED, GONE -> finish(claim, SettleSubmission.word(found));
            case PENDING, TROUBLE -> {
                if (claim.work().tries() >= 8) yield finish(claim, "left_to_recovery");
                var due = clock.instant()
                        .plus(deadlines.nextCheck(claim.work().tries()).dividedBy(12));
                ledger.commit(claim, List.of(new Change.WorkPostponed(due)));
                yield SettleSubmission.word(found);
            }
        };
    }

    Found fetch(Job job, Submission submission) {
        var transcriber = providers.transcriber(job.provider()).orElse(null);
        if (transcriber == null || submission.providerJobId() == null) return Found.GONE;
        return switch (transcriber.fetch(submission.providerJobId())) {
            case Fetched.Ready ready -> {
                answers.store(submission, Origin.FETCH, ready.contentType(), ready.body());
                yield Found.STORED;
            }
            case Fetched.Pending _ -> Found.PENDING;
            case Fetched.Gone _ -> Found.GONE;
            case Fetched.Again _ -> Found.TROUBLE;
        };
    }

    private String finish(Claim claim, String what) {
        ledger.commit(claim, List.of(new Change.WorkFinished()));
        return what;
    }
}
