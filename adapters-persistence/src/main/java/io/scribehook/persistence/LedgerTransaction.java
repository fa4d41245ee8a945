package io.scribehook.persistence;

import static io.scribehook.domain.ledger.Commitment.COMMITTED;
import static io.scribehook.domain.ledger.Commitment.LEASE_LOST;
import static io.scribehook.domain.ledger.Commitment.OVERTAKEN;

import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Commitment;
import io.scribehook.domain.news.News;
import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.Work;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Changes written in one transaction, in the name of a claim. The transaction is worth committing only if all were. */
final class LedgerTransaction {
    private final @Nullable Claim claim;
    private final WorkWriter work;
    private final JobWriter jobs;
    private final FollowUpWriter followUps;
    private final TranscriptWriter transcripts;
    private final NewsWriter news;
    private final EventWriter events;
    private boolean addedWork;

    LedgerTransaction(Handle handle, @Nullable Claim claim) {
        this.claim = claim;
        work = new WorkWriter(handle);
        jobs = new JobWriter(handle);
        followUps = new FollowUpWriter(handle);
        transcripts = new TranscriptWriter(handle);
        news = new NewsWriter(handle);
        events = new EventWriter(handle);
    }

    /** The claimed row is locked before anything else: two holders of one claim cannot block each other half-way. */
    Commitment write(List<Change> changes) {
        if (claim != null && !work.holds(claim)) return LEASE_LOST;
        for (Change change : changes) {
            if (!write(change)) return OVERTAKEN;
            if (!(change instanceof Change.FollowUpOwed)) news.gather(News.of(change));
        }
        news.tell();
        return COMMITTED;
    }

    boolean addedWork() {
        return addedWork;
    }

    private boolean write(Change change) {
        return switch (change) {
            case Change.JobCreated(var job, var key) -> done(() -> jobs.create(job, key));
            case Change.JobMoved(var next) -> jobs.move(next);
            case Change.SubmissionSaved(var submission) -> done(() -> jobs.save(submission));
            case Change.EventRuled(var event, var state, var names) -> done(() -> events.rule(event, state, names));
            case Change.EventAdopted(var event, var by, var provider) -> done(() -> events.adopt(event, by, provider));
            case Change.MessageSaid(var source, var id, var event) -> events.say(source, id, event);
            case Change.TranscriptAdded(var revision) -> done(() -> transcripts.add(revision));
            case Change.TranslationAdded(var translation) -> done(() -> transcripts.add(translation));
            case Change.FollowUpOwed owed -> done(() -> owe(owed));
            case Change.FollowUpMoved(var next) -> followUps.move(next);
            case Change.AttemptMade(var attempt) -> done(() -> followUps.add(attempt));
            case Change.WorkScheduled(var scheduled) -> done(() -> schedule(scheduled));
            case Change.WorkFinished() -> done(() -> work.finish(claimed()));
            case Change.WorkPostponed(var dueAt) -> done(() -> postpone(dueAt));
            case Change.WorkDeferred(var dueAt) -> done(() -> work.defer(claimed(), dueAt));
            case Change.WorkHandedOver() -> done(() -> work.handOver(claimed()));
        };
    }

    /** For what cannot be overtaken, or is told so by the constraint that it violates. */
    private static boolean done(Runnable statement) {
        statement.run();
        return true;
    }

    /** What is owed already is no news. */
    private void owe(Change.FollowUpOwed owed) {
        if (!followUps.owe(owed.followUp())) return;
        if (owed.work() != null) schedule(owed.work());
        news.gather(News.of(owed));
    }

    private void schedule(Work scheduled) {
        work.schedule(scheduled);
        addedWork = true;
    }

    private void postpone(Instant dueAt) {
        work.postpone(claimed(), dueAt);
        addedWork = true;
    }

    private Claim claimed() {
        if (claim == null) throw new IllegalArgumentException("only a claim can be settled");
        return claim;
    }
}
