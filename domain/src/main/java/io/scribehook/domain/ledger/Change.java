package io.scribehook.domain.ledger;

import io.scribehook.domain.callback.Address;
import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.followup.Attempt;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.job.IdempotencyKey;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.job.Submission;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.transcript.TranscriptRevision;
import io.scribehook.domain.transcript.Translation;
import io.scribehook.domain.work.Work;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that a decision changes. */
public sealed interface Change {
    /** A new job (version 0). Overtaken when the id or the idempotency key is taken. */
    record JobCreated(Job job, @Nullable IdempotencyKey key) implements Change {}

    /** A job's next version. Overtaken unless the version before it is the one stored. */
    record JobMoved(Job next) implements Change {}

    /**
     * A new submission, or what is now known of one. Overtaken when another submission of that provider has its
     * provider's job id.
     */
    record SubmissionSaved(Submission submission) implements Change {}

    /**
     * What became of an event.
     *
     * @param names the provider's id of a job that it names, by which it is found again; null when it names none
     */
    record EventRuled(
            EventId event, EventState state, @Nullable ProviderJobId names) implements Change {
        public EventRuled(EventId event, EventState state) {
            this(event, state, null);
        }
    }

    /** Where an event belongs, whatever it was sent to: to a job or to a source, whose dialect reads it. */
    record EventAdopted(EventId event, Address by, ProviderName provider) implements Change {}

    /** The event that said a sender's message first. Overtaken when another event did. */
    record MessageSaid(SourceName source, String messageId, EventId event) implements Change {}

    /** A new revision. Overtaken when the job has a revision of that number. */
    record TranscriptAdded(TranscriptRevision revision) implements Change {}

    /** A translation; replaces what the same follow-up made before. */
    record TranslationAdded(Translation translation) implements Change {}

    /**
     * A follow-up that is owed, with the work to do it if it can be done now. Nothing happens, and the work is not added
     * either, when the subject already owes the same step on the same branch, unless it supersedes another.
     */
    record FollowUpOwed(FollowUp followUp, @Nullable Work work) implements Change {}

    /** A follow-up's next version. Overtaken unless the version before it is the one stored. */
    record FollowUpMoved(FollowUp next) implements Change {}

    /** One attempt at a follow-up, for its history. */
    record AttemptMade(Attempt attempt) implements Change {}

    /** Work to do; if there is such work already it is due at the given time instead, and whoever holds it loses it. */
    record WorkScheduled(Work work) implements Change {}

    /** The claimed work is done. */
    record WorkFinished() implements Change {}

    /** The claimed work is to be tried again at that time; counts as a try. */
    record WorkPostponed(Instant dueAt) implements Change {}

    /** The claimed work was not even tried, for want of something else: it is due at that time, and nothing is counted. */
    record WorkDeferred(Instant dueAt) implements Change {}

    /** A call that cannot be repeated safely is about to be made for the claimed work. */
    record WorkHandedOver() implements Change {}
}
