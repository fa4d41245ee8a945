package io.scribehook.http.admin;

import io.scribehook.domain.job.CancelJob;
import io.scribehook.domain.job.JobId;
import io.scribehook.http.access.Caller;
import io.scribehook.http.problem.ProblemType;
import io.scribehook.http.problem.Refusal;
import jakarta.inject.Singleton;

/** Ends jobs at somebody's request. */
@Singleton
public final class Cancellations {
    private final CancelJob cancel;
    private final Audit audit;

    Cancellations(CancelJob cancel, Audit audit) {
        this.cancel = cancel;
        this.audit = audit;
    }

    /** Cancels it, or refuses. */
    public void cancel(JobId job, Caller caller) {
        switch (cancel.cancel(job)) {
            case CANCELLED -> audit.note(caller, "job.cancel", job, "");
            case ALREADY_ENDED -> throw Refusal.of(ProblemType.CONFLICT, "The job has ended.");
            case NO_SUCH_JOB -> throw Refusal.noSuch("job");
        }
    }
}
