package io.scribehook.persistence;

import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.news.News;
import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Changes of decisions that have nothing to do with each other, written in one transaction: those of one kind in one
 * statement. Worth committing only if no decision was overtaken.
 */
final class LedgerTransaction {
    private record Part(Decision decision, Change change) {}

    private final WorkWriter work;
    private final JobWriter jobs;
    private final FollowUpWriter followUps;
    private final TranscriptWriter transcripts;
    private final NewsWriter news;
    private final EventWriter events;

    LedgerTransaction(Handle handle) {
        work = new WorkWriter(handle);
        jobs = new JobWriter(handle);
        followUps = new FollowUpWriter(handle);
        transcripts = new TranscriptWriter(handle);
        news = new NewsWriter(handle);
        events = new EventWriter(handle);
    }

    /** Those whose claim was lost. The claimed rows are locked before anything else, in their order. */
    List<Decision> lost(List<Decision> decisions) {
        List<Claim> claims =
                decisions.stream().map(Decision::claim).filter(Objects::nonNull).toList();
        if (claims.isEmpty()) return List.of();
        Set<UUID> held = work.held(claims);
        return decisions.stream()
                .filter(it -> it.claim() != null && !held.contains(it.claim().fence()))
                .toList();
    }

    /** Writes all of it and says which were overtaken. */
    List<Decision> write(List<Decision> decisions) {
        List<Part> parts = decisions.stream()
                .flatMap(decision -> decision.changes().stream().map(change -> new Part(decision, change)))
                .toList();
        List<Decision> overtaken = writeTogether(parts);
        news.tell();
        return overtaken;
    }

    /** One change after the other; whether all were written. */
    boolean writeInOrder(Decision decision) {
        for (Change change : decision.changes())
            if (!writeTogether(List.of(new Part(decision, change))).isEmpty()) return false;
        news.tell();
        return true;
    }

    private List<Decision> writeTogether(List<Part> parts) {
        Map<UUID, Job> last = all(parts, Change.JobMoved.class, Change.JobMoved::next).stream()
                .collect(Collectors.toMap(job -> job.id().value(), Function.identity()));
        List<Change.JobCreated> created = all(parts, Change.JobCreated.class, it -> asMoved(it, last));
        jobs.create(created);
        Set<UUID> jobsThere = jobs.move(List.copyOf(last.values()));
        created.forEach(it -> jobsThere.add(it.job().id().value()));
        jobs.save(all(parts, Change.SubmissionSaved.class, Change.SubmissionSaved::submission));
        events.rule(all(parts, Change.EventRuled.class, Function.identity()));
        all(parts, Change.EventAdopted.class, Function.identity()).forEach(events::adopt);
        var saidBefore = new HashSet<Change>();
        for (var said : all(parts, Change.MessageSaid.class, Function.identity()))
            if (!events.say(said)) saidBefore.add(said);
        transcripts.add(all(parts, Change.TranscriptAdded.class, Change.TranscriptAdded::revision));
        transcripts.translate(all(parts, Change.TranslationAdded.class, Change.TranslationAdded::translation));
        List<FollowUp> movedFollowUps = all(parts, Change.FollowUpMoved.class, Change.FollowUpMoved::next);
        Set<UUID> owed = followUps.owe(all(parts, Change.FollowUpOwed.class, Change.FollowUpOwed::followUp));
        Set<UUID> followUpsThere = followUps.move(movedFollowUps);
        followUps.add(all(parts, Change.AttemptMade.class, Change.AttemptMade::attempt));
        work.schedule(scheduled(parts, owed));
        work.finish(claims(parts, Change.WorkFinished.class::isInstance));
        work.postpone(putOff(parts, change -> change instanceof Change.WorkPostponed(var dueAt) ? dueAt : null));
        work.defer(putOff(parts, change -> change instanceof Change.WorkDeferred(var dueAt) ? dueAt : null));
        work.handOver(claims(parts, Change.WorkHandedOver.class::isInstance));
        for (Part part : parts) if (!isOwedAlready(part.change(), owed)) news.gather(News.of(part.change()));
        return parts.stream()
                .filter(part ->
                        saidBefore.contains(part.change()) || overtaken(part.change(), jobsThere, followUpsThere))
                .map(Part::decision)
                .distinct()
                .toList();
    }

    /** A job that is created and moved on at once is written once, as it is in the end, and left out of those moved. */
    private static Change.JobCreated asMoved(Change.JobCreated created, Map<UUID, Job> moved) {
        Job next = moved.get(created.job().id().value());
        if (next == null || next.version() != created.job().version() + 1) return created;
        moved.remove(next.id().value());
        return new Change.JobCreated(next, created.key());
    }

    /** What is owed already is no news. */
    private static boolean isOwedAlready(Change change, Set<UUID> owed) {
        return change instanceof Change.FollowUpOwed(var followUp, var _)
                && !owed.contains(followUp.id().value());
    }

    private static boolean overtaken(Change change, Set<UUID> jobs, Set<UUID> followUps) {
        if (change instanceof Change.JobMoved(var job))
            return !jobs.contains(job.id().value());
        return change instanceof Change.FollowUpMoved(var followUp)
                && !followUps.contains(followUp.id().value());
    }

    private static List<Work> scheduled(List<Part> parts, Set<UUID> owed) {
        var works = new ArrayList<>(all(parts, Change.WorkScheduled.class, Change.WorkScheduled::work));
        for (var it : all(parts, Change.FollowUpOwed.class, Function.identity()))
            if (it.work() != null && owed.contains(it.followUp().id().value())) works.add(it.work());
        return works;
    }

    private static List<WorkWriter.PutOff> putOff(List<Part> parts, Function<Change, @Nullable Instant> until) {
        var all = new ArrayList<WorkWriter.PutOff>();
        for (Part part : parts) {
            Instant dueAt = until.apply(part.change());
            if (dueAt != null) all.add(new WorkWriter.PutOff(part.decision().claimed(), dueAt));
        }
        return all;
    }

    private static List<Claim> claims(List<Part> parts, Predicate<Change> settled) {
        return parts.stream()
                .filter(part -> settled.test(part.change()))
                .map(part -> part.decision().claimed())
                .toList();
    }

    private static <C, V> List<V> all(List<Part> parts, Class<C> type, Function<? super C, V> value) {
        return parts.stream()
                .map(Part::change)
                .flatMap(change -> type.isInstance(change) ? Stream.of(type.cast(change)) : Stream.empty())
                .<V>map(value)
                .toList();
    }
}
