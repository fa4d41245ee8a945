package io.scribehook.persistence;

import static io.scribehook.domain.ledger.Commitment.COMMITTED;
import static io.scribehook.domain.ledger.Commitment.LEASE_LOST;
import static io.scribehook.domain.ledger.Commitment.OVERTAKEN;

import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Commitment;
import io.scribehook.domain.work.Claim;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
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
 * statement, and all statements in one trip. Worth committing only if nothing was found to stand against it.
 */
final class LedgerTransaction {
    private record Part(Decision decision, Change change) {}

    private final Trip trip;
    private final WorkWriter work;
    private final JobWriter jobs;
    private final FollowUpWriter followUps;
    private final TranscriptWriter transcripts;
    private final NewsWriter news;
    private final EventWriter events;

    LedgerTransaction(Handle handle) {
        trip = new Trip(handle.getConnection());
        trip.keepPlans();
        var sealing = handle.getConfig(Sealing.class);
        work = new WorkWriter(trip);
        jobs = new JobWriter(trip, sealing);
        followUps = new FollowUpWriter(trip, sealing);
        transcripts = new TranscriptWriter(trip);
        news = new NewsWriter(trip);
        events = new EventWriter(trip);
    }

    /** Writes all of it and says which must not be committed, and why. */
    Map<Decision, Commitment> write(List<Decision> decisions) {
        Leg<Claim> held = lock(decisions);
        Written written = add(decisions.stream()
                .flatMap(decision -> decision.changes().stream().map(change -> new Part(decision, change)))
                .toList());
        news.tell();
        trip.go();
        var against = new IdentityHashMap<Decision, Commitment>();
        for (Decision decision : decisions) {
            if (isLost(decision, held)) against.put(decision, LEASE_LOST);
            else if (decision.changes().stream().anyMatch(written::overtaken)) against.put(decision, OVERTAKEN);
        }
        return against;
    }

    /** The same, one change after the other. */
    Commitment writeInOrder(Decision decision) {
        Leg<Claim> held = lock(List.of(decision));
        trip.go();
        if (isLost(decision, held)) return LEASE_LOST;
        for (Change change : decision.changes()) {
            Written written = add(List.of(new Part(decision, change)));
            trip.go();
            if (written.overtaken(change)) return OVERTAKEN;
        }
        news.tell();
        trip.go();
        return COMMITTED;
    }

    /** The claimed rows are locked before anything else, in their order. */
    private Leg<Claim> lock(List<Decision> decisions) {
        return work.held(
                decisions.stream().map(Decision::claim).filter(Objects::nonNull).toList());
    }

    private static boolean isLost(Decision decision, Leg<Claim> held) {
        return decision.claim() != null
                && !held.answer().contains(decision.claim().fence());
    }

    /** What is to be known, once the trip is over, of what was written. */
    private record Written(Set<UUID> created, Leg<Job> jobs, Leg<FollowUp> followUps, Leg<Change.MessageSaid> said) {
        /** Whether the change was decided on what is no longer so. */
        boolean overtaken(Change change) {
            if (change instanceof Change.JobMoved(var job)) {
                UUID id = job.id().value();
                return !created.contains(id) && !jobs.answer().contains(id);
            }
            if (change instanceof Change.MessageSaid it)
                return !said.answer().contains(it.event().value());
            return change instanceof Change.FollowUpMoved(var followUp)
                    && !followUps.answer().contains(followUp.id().value());
        }
    }

    private Written add(List<Part> parts) {
        Map<UUID, Job> last = all(parts, Change.JobMoved.class, Change.JobMoved::next).stream()
                .collect(Collectors.toMap(job -> job.id().value(), Function.identity()));
        List<Change.JobCreated> created = all(parts, Change.JobCreated.class, it -> asMoved(it, last));
        jobs.create(created);
        Leg<Job> movedJobs = jobs.move(List.copyOf(last.values()));
        jobs.save(all(parts, Change.SubmissionSaved.class, Change.SubmissionSaved::submission));
        events.rule(all(parts, Change.EventRuled.class, Function.identity()));
        events.adopt(all(parts, Change.EventAdopted.class, Function.identity()));
        Leg<Change.MessageSaid> said = events.say(all(parts, Change.MessageSaid.class, Function.identity()));
        transcripts.add(all(parts, Change.TranscriptAdded.class, Change.TranscriptAdded::revision));
        transcripts.translate(all(parts, Change.TranslationAdded.class, Change.TranslationAdded::translation));
        followUps.owe(all(parts, Change.FollowUpOwed.class, Change.FollowUpOwed::followUp));
        Leg<FollowUp> movedFollowUps =
                followUps.move(all(parts, Change.FollowUpMoved.class, Change.FollowUpMoved::next));
        followUps.add(all(parts, Change.AttemptMade.class, Change.AttemptMade::attempt));
        work.schedule(due(parts));
        work.finish(claims(parts, Change.WorkFinished.class::isInstance));
        work.postpone(putOff(parts, change -> change instanceof Change.WorkPostponed(var dueAt) ? dueAt : null));
        work.defer(putOff(parts, change -> change instanceof Change.WorkDeferred(var dueAt) ? dueAt : null));
        work.handOver(claims(parts, Change.WorkHandedOver.class::isInstance));
        for (Part part : parts) news.gather(part.change());
        Set<UUID> ids = created.stream().map(it -> it.job().id().value()).collect(Collectors.toSet());
        return new Written(ids, movedJobs, movedFollowUps, said);
    }

    /** A job that is created and moved on at once is written once, as it is in the end, and left out of those moved. */
    private static Change.JobCreated asMoved(Change.JobCreated created, Map<UUID, Job> moved) {
        Job next = moved.get(created.job().id().value());
        if (next == null || next.version() != created.job().version() + 1) return created;
        moved.remove(next.id().value());
        return new Change.JobCreated(next, created.key());
    }

    private static List<WorkWriter.Due> due(List<Part> parts) {
        var due = new ArrayList<WorkWriter.Due>();
        for (Part part : parts) {
            if (part.change() instanceof Change.WorkScheduled(var it)) due.add(new WorkWriter.Due(it, false));
            if (part.change() instanceof Change.FollowUpOwed(var _, var it) && it != null)
                due.add(new WorkWriter.Due(it, true));
        }
        return due;
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
