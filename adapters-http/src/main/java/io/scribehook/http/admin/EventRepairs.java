package io.scribehook.http.admin;

import io.scribehook.domain.callback.AdoptEvent;
import io.scribehook.domain.callback.AdoptEvent.Adopted;
import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.callback.ReinterpretEvent;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.source.SourceName;
import io.scribehook.http.access.Caller;
import io.scribehook.http.problem.ProblemType;
import io.scribehook.http.problem.Refusal;
import jakarta.inject.Singleton;

/** Has callbacks read again, where they came or where a person says that they belong. */
@Singleton
public final class EventRepairs {
    private final ReinterpretEvent reinterpret;
    private final AdoptEvent adopt;
    private final Audit audit;

    EventRepairs(ReinterpretEvent reinterpret, AdoptEvent adopt, Audit audit) {
        this.reinterpret = reinterpret;
        this.adopt = adopt;
        this.audit = audit;
    }

    /** Has it read again, or refuses. */
    public void reinterpret(EventId event, Caller caller) {
        switch (reinterpret.reinterpret(event)) {
            case DUE -> audit.note(caller, "callback.reinterpret", event, "");
            case BODY_GONE -> throw Refusal.of(ProblemType.GONE, "The body is no longer kept.");
            case NO_SUCH_EVENT -> throw Refusal.noSuch("callback");
        }
    }

    /** Has it read as one of the job's, or refuses. */
    public void adopt(EventId event, JobId job, Caller caller) {
        answer(adopt.byJob(event, job));
        audit.note(caller, "callback.adopt", event, "job " + job);
    }

    /** Has it read as one that came to the source, or refuses. */
    public void adopt(EventId event, SourceName source, Caller caller) {
        answer(adopt.bySource(event, source));
        audit.note(caller, "callback.adopt", event, "source " + source);
    }

    private static void answer(Adopted adopted) {
        switch (adopted) {
            case DUE -> {}
            case NO_SUCH_EVENT -> throw Refusal.noSuch("callback");
            case NO_SUCH_JOB -> throw Refusal.of(ProblemType.INVALID, "There is no such job.");
            case NO_SUCH_SOURCE -> throw Refusal.of(ProblemType.INVALID, "There is no such source.");
            case NOT_IN_QUARANTINE -> throw Refusal.of(ProblemType.CONFLICT, "Only what is in quarantine is adopted.");
            case BODY_GONE -> throw Refusal.of(ProblemType.GONE, "The body is no longer kept.");
        }
    }
}
