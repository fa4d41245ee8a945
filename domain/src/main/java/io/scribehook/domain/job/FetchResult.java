package io.scribehook.domain.job;

import io.scribehook.domain.callback.Inbox;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.outcome.Origin;
import io.scribehook.domain.provider.Fetched;
import io.scribehook.domain.provider.Providers;
import io.scribehook.domain.time.Ids;
import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.LaneWatch;
import io.scribehook.domain.work.Performer;
import io.scribehook.domain.work.WorkKind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the provider for a job's result; what comes goes the way of every callback. */
public final class FetchResult implements Performer {
    private final Jobs jobs;
    private final Ledger ledger;
    private final OwnRequests answers;
    private final Providers providers;
    private final Deadlines deadlines;
    private final LaneWatch watch;
    private final InstantSource clock;

    public FetchResult(
            Jobs jobs,
            Ledger ledger,
            Inbox inbox,
            Providers providers,
            Deadlines deadlines,
            LaneWatch watch,
            Ids ids,
            InstantSource clock) {
        this.jobs = jobs;
        this.ledger = ledger;
        this.answers = new OwnRequests(inbox, ids, clock);
        this.providers = providers;
        this.deadlines = deadlines;
        this.watch = watch;
        this.clock = clock;
    }

    /** What asking came to. */
    sealed interface Found {
        /** The result is in the inbox. */
        record Stored() implements Found {}

        /**
         * The provider works on it, or did not answer properly.
         *
         * @param notBefore when it wants to be asked again, null when it does not say
         */
        record NotYet(@Nullable Instant notBefore) implements Found {}

        /** A callback may come all the same. */
        record Gone() implements Found {}

        /** Nothing will come, and sending it again costs nothing. */
        record Forgotten() implements Found {}
    }

    @Override
    public WorkKind kind() {
        return WorkKind.FETCH;
    }

    /** After a thin notice: the result is there, so a few quick tries; then it is left to recovery. */
    @Override
    public String perform(Claim claim) {
        Submission submission =
                jobs.submission(new SubmissionId(claim.work().subject())).orElse(null);
        Job job = submission == null ? null : jobs.find(submission.job()).orElse(null);
        if (job == null || submission == null || job.state() instanceof JobState.Completed)
            return finish(claim, "ended");
        Found found = fetch(job, submission);
        if (!(found instanceof Found.NotYet)) watch.succeeded(claim);
        return switch (found) {
            case Found.Stored _ -> finish(claim, "stored");
            case Found.Gone _, Found.Forgotten _ -> finish(claim, "gone");
            case Found.NotYet(Instant notBefore) -> {
                if (claim.work().tries() >= 8) yield finish(claim, "left_to_recovery");
                Instant due = clock.instant()
                        .plus(deadlines
                                .nextCheck(job.provider(), claim.work().tries())
                                .dividedBy(12));
                ledger.commit(claim, List.of(new Change.WorkPostponed(later(due, notBefore))));
                yield "not_yet";
            }
        };
    }

    /** The later of both. */
    static Instant later(Instant one, @Nullable Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }

    Found fetch(Job job, Submission submission) {
        var transcriber = providers.transcriber(job.provider()).orElse(null);
        if (transcriber == null || submission.providerJobId() == null) return new Found.Gone();
        return switch (transcriber.fetch(submission.providerJobId())) {
            case Fetched.Ready ready -> {
                answers.store(submission, Origin.FETCH, ready.contentType(), ready.body());
                yield new Found.Stored();
            }
            case Fetched.Pending _ -> new Found.NotYet(null);
            case Fetched.Gone _ -> new Found.Gone();
            case Fetched.Forgotten _ -> new Found.Forgotten();
            case Fetched.Again again -> new Found.NotYet(again.notBefore());
        };
    }

    private String finish(Claim claim, String what) {
        ledger.commit(claim, List.of(new Change.WorkFinished()));
        return what;
    }
}
