package io.scribehook.domain.news;

import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUpState;
import io.scribehook.domain.followup.Subject;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.ledger.Change;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is no longer as it was. Says where to look, not what is to be seen: ids and states, nothing of people.
 *
 * @param subject the id of what changed; of the job where a transcript came
 * @param job the job that it belongs to, null where there is none or none is known yet
 * @param state the state that it is in now, as the API spells it
 */
public record News(Topic topic, UUID subject, @Nullable JobId job, String state) {
    /** What kind of thing changed. */
    public enum Topic {
        JOB,
        SUBMISSION,
        CALLBACK,
        TRANSCRIPT,
        FOLLOW_UP
    }

    /**
     * What a change is news of once it is committed, null when of nothing. That a follow-up is being carried out is not
     * told: it is over in milliseconds, and what came of it is told then.
     */
    public static @Nullable News of(Change change) {
        return switch (change) {
            case Change.JobCreated created -> of(created.job());
            case Change.JobMoved(var next) -> of(next);
            case Change.SubmissionSaved(var it) ->
                new News(
                        Topic.SUBMISSION,
                        it.id().value(),
                        it.job(),
                        it.state().name().toLowerCase(Locale.ROOT));
            case Change.EventRuled ruled ->
                new News(
                        Topic.CALLBACK,
                        ruled.event().value(),
                        ruled.state() instanceof EventState.Interpreted read ? read.job() : null,
                        ruled.state().name());
            case Change.TranscriptAdded(var revision) ->
                new News(Topic.TRANSCRIPT, revision.job().value(), revision.job(), "revision " + revision.revision());
            case Change.FollowUpOwed owed -> of(owed.followUp());
            case Change.FollowUpMoved(var next) -> next.state() instanceof FollowUpState.Running ? null : of(next);
            case Change.EventAdopted _,
                    Change.MessageSaid _,
                    Change.TranslationAdded _,
                    Change.AttemptMade _,
                    Change.WorkScheduled _,
                    Change.WorkFinished _,
                    Change.WorkPostponed _,
                    Change.WorkDeferred _,
                    Change.WorkHandedOver _ -> null;
        };
    }

    private static News of(Job job) {
        return new News(Topic.JOB, job.id().value(), job.id(), job.state().name());
    }

    private static News of(FollowUp followUp) {
        JobId job = followUp.subject() instanceof Subject.OfJob(var id) ? id : null;
        return new News(
                Topic.FOLLOW_UP, followUp.id().value(), job, followUp.state().name());
    }
}
