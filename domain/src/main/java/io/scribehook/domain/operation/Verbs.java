package io.scribehook.domain.operation;

import io.scribehook.domain.callback.ReinterpretEvent;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUps;
import io.scribehook.domain.followup.RedoFollowUp;
import io.scribehook.domain.followup.RetryFollowUp;
import io.scribehook.domain.job.CancelJob;
import io.scribehook.domain.overview.EventLine;
import io.scribehook.domain.overview.JobLine;
import io.scribehook.domain.work.Priority;

/** What can be done to a single one; each says whether it was. It lets pass what nobody asked for twice. */
public record Verbs(
        FollowUps followUps, RetryFollowUp retry, RedoFollowUp redo, ReinterpretEvent reinterpret, CancelJob cancel) {
    boolean retried(FollowUp followUp) {
        return retry.retry(followUp.id(), Priority.LOW) == RetryFollowUp.Retried.DUE;
    }

    /** Only once: what was done anew already is left alone. */
    boolean redone(FollowUp followUp) {
        boolean replaced = followUps.of(followUp.subject()).stream()
                .anyMatch(it -> followUp.id().equals(it.supersedes()));
        return !replaced && redo.redo(followUp.id(), null, Priority.LOW) instanceof RedoFollowUp.Redone.Owed;
    }

    boolean readAgain(EventLine line) {
        return reinterpret.reinterpret(line.event().id()) == ReinterpretEvent.Reinterpreted.DUE;
    }

    boolean cancelled(JobLine line) {
        return cancel.cancel(line.job().id()) == CancelJob.Cancelled.CANCELLED;
    }
}
