package io.scribehook.domain.job;

import io.scribehook.domain.followup.OweFollowUps;
import io.scribehook.domain.ledger.Commitment;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.outcome.Origin;
import io.scribehook.domain.outcome.Outcome;

/** Ends a job at somebody's request: it fails as {@code cancelled}. What the provider still sends is kept all the same. */
public final class CancelJob {
    private final Jobs jobs;
    private final Ledger ledger;
    private final OweFollowUps owe;

    public CancelJob(Jobs jobs, Ledger ledger, OweFollowUps owe) {
        this.jobs = jobs;
        this.ledger = ledger;
        this.owe = owe;
    }

    /** What cancelling came to. */
    public enum Cancelled {
        CANCELLED,
        ALREADY_ENDED,
        NO_SUCH_JOB
    }

    public Cancelled cancel(JobId id) {
        var failure = new Failure("cancelled", "The job was cancelled.");
        while (true) {
            Job job = jobs.find(id).orElse(null);
            if (job == null) return Cancelled.NO_SUCH_JOB;
            if (job.ended()) return Cancelled.ALREADY_ENDED;
            var changes = owe.concluded(job, new Outcome.Failed(failure, Origin.SYNCHRONOUS));
            if (ledger.commit(null, changes) == Commitment.COMMITTED) return Cancelled.CANCELLED;
        }
    }
}
