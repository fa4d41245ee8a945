package io.scribehook.domain.fake;

import static io.scribehook.domain.ledger.Commitment.COMMITTED;
import static io.scribehook.domain.ledger.Commitment.LEASE_LOST;
import static io.scribehook.domain.ledger.Commitment.OVERTAKEN;

import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.job.IdempotencyKey;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.Jobs;
import io.scribehook.domain.job.Submission;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Commitment;
import io.scribehook.domain.news.News;
import io.scribehook.domain.transcript.TranscriptRevision;
import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.Work;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes applied to a draft, in the name of a claim. The draft is worth keeping only after {@code COMMITTED}. */
final class Decision {
    private final Records draft;
    private final @Nullable Claim claim;

    Decision(Records draft, @Nullable Claim claim) {
        this.draft = draft;
        this.claim = claim;
    }

    Commitment apply(List<Change> changes) {
        if (claim != null && !holds(claim)) return LEASE_LOST;
        for (Change change : changes) {
            News news = isDoneAlready(change) ? null : News.of(change);
            if (!apply(change)) return OVERTAKEN;
            if (news != null) draft.tell(news);
        }
        return COMMITTED;
    }

    private boolean isDoneAlready(Change change) {
        return change instanceof Change.FollowUpOwed owed && isOwed(owed.followUp());
    }

    private boolean holds(Claim claim) {
        Records.WorkRow row = draft.work.get(Records.WorkKey.of(claim.work()));
        return row != null && claim.fence().equals(row.fence());
    }

    private boolean apply(Change change) {
        return switch (change) {
            case Change.JobCreated(Job job, IdempotencyKey key) -> create(job, key);
            case Change.JobMoved(Job next) -> {
                Job stored = draft.jobs.put(next.id(), next);
                yield stored != null && stored.version() == next.version() - 1;
            }
            case Change.SubmissionSaved(Submission submission) -> save(submission);
            case Change.EventRuled(var event, var state, var names) -> {
                draft.events.computeIfPresent(event, (_, stored) -> stored.ruled(state, names));
                yield true;
            }
            case Change.EventAdopted(var event, var by, var provider) -> {
                draft.events.computeIfPresent(event, (_, stored) -> stored.adoptedBy(by, provider));
                yield true;
            }
            case Change.MessageSaid(var source, var id, var event) -> {
                var first = draft.messages.putIfAbsent(new Records.MessageKey(source, id), event);
                yield first == null || first.equals(event);
            }
            case Change.TranscriptAdded(TranscriptRevision revision) -> add(revision);
            case Change.TranslationAdded(var translation) -> {
                draft.translations.put(translation.madeBy(), translation);
                yield true;
            }
            case Change.FollowUpOwed(FollowUp followUp, Work work) -> owe(followUp, work);
            case Change.FollowUpMoved(FollowUp next) -> {
                FollowUp stored = draft.followUps.put(next.id(), next);
                yield stored != null && stored.version() == next.version() - 1;
            }
            case Change.AttemptMade(var attempt) -> draft.attempts.add(attempt);
            case Change.WorkScheduled(Work work) -> schedule(work);
            case Change.WorkFinished _ -> settle(null);
            case Change.WorkPostponed(Instant dueAt) -> {
                Work work = claimed().work();
                yield settle(Records.WorkRow.unheld(
                        new Work(work.kind(), work.subject(), work.lane(), dueAt, work.priority(), work.tries() + 1)));
            }
            case Change.WorkDeferred(Instant dueAt) -> {
                Claim mine = claimed();
                Work work = mine.work();
                var later = new Work(work.kind(), work.subject(), work.lane(), dueAt, work.priority(), work.tries());
                yield settle(new Records.WorkRow(later, null, null, mine.handedOver(), 0));
            }
            case Change.WorkHandedOver _ -> {
                Claim mine = claimed();
                Records.WorkRow row = draft.work.get(Records.WorkKey.of(mine.work()));
                Instant until =
                        row == null || row.until() == null || row.until().isBefore(mine.until())
                                ? mine.until()
                                : row.until();
                yield settle(new Records.WorkRow(mine.work(), mine.fence(), until, true, 0));
            }
        };
    }

    private boolean create(Job job, @Nullable IdempotencyKey key) {
        if (draft.jobs.putIfAbsent(job.id(), job) != null) return false;
        return key == null
                || draft.created.putIfAbsent(key.value(), new Jobs.Created(job.id(), key.fingerprint())) == null;
    }

    private boolean save(Submission submission) {
        draft.submissions.put(submission.id(), submission);
        return submission.providerJobId() == null
                || draft.submissions.values().stream()
                        .noneMatch(other -> !other.id().equals(submission.id())
                                && other.provider().equals(submission.provider())
                                && submission.providerJobId().equals(other.providerJobId()));
    }

    private boolean add(TranscriptRevision revision) {
        boolean taken = draft.transcripts.stream()
                .anyMatch(other -> other.job().equals(revision.job()) && other.revision() == revision.revision());
        return !taken && draft.transcripts.add(revision);
    }

    private boolean owe(FollowUp followUp, @Nullable Work work) {
        if (isOwed(followUp)) return true;
        draft.followUps.put(followUp.id(), followUp);
        return work == null || schedule(work);
    }

    private boolean isOwed(FollowUp followUp) {
        return draft.followUps.containsKey(followUp.id()) || (followUp.supersedes() == null && owesSameStep(followUp));
    }

    private boolean owesSameStep(FollowUp followUp) {
        return draft.followUps.values().stream()
                .anyMatch(other -> other.subject().equals(followUp.subject())
                        && other.step().name().equals(followUp.step().name())
                        && other.branch() == followUp.branch());
    }

    private boolean schedule(Work work) {
        draft.work.put(Records.WorkKey.of(work), Records.WorkRow.unheld(work));
        return true;
    }

    /** Does nothing when an earlier change of the same commit scheduled the work anew: that work is no longer claimed. */
    private boolean settle(Records.@Nullable WorkRow next) {
        Claim mine = claimed();
        if (holds(mine)) draft.work.compute(Records.WorkKey.of(mine.work()), (_, _) -> next);
        return true;
    }

    private Claim claimed() {
        if (claim == null) throw new IllegalArgumentException("only a claim can be settled");
        return claim;
    }
}
