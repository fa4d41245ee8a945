package io.scribehook.domain.fake;

import io.scribehook.domain.callback.Address;
import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.callback.Proof;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.job.JobState;
import io.scribehook.domain.job.Submission;
import io.scribehook.domain.retention.OldRecords;
import io.scribehook.domain.work.WorkKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

public final class InMemoryOldRecords implements OldRecords {
    private final InMemoryStore store;

    public InMemoryOldRecords(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public int forgetBodies(Instant before, int most) {
        return forget(
                most,
                records -> records.events.values().stream()
                        .filter(event -> event.body() != null
                                && event.event().receivedAt().isBefore(before)
                                && event.state() instanceof EventState.Interpreted
                                && !isToBeRead(records, event)
                                && owesNothing(records, event.event().id().value())
                                && hasEnded(records, jobOf(event))),
                (records, event) -> records.events.put(event.event().id(), event.withoutBody()));
    }

    @Override
    public int forgetEvents(Instant before, int most) {
        return forget(
                most,
                records -> records.events.values().stream()
                        .filter(event -> event.event().receivedAt().isBefore(before)
                                && isNobodys(event)
                                && !isToBeRead(records, event)
                                && isOldAndOwesNothing(
                                        records, event.event().id().value(), before)),
                (records, event) -> {
                    removeFollowUps(records, event.event().id().value());
                    records.remove(event.event().id());
                });
    }

    @Override
    public int forgetJobs(Instant before, int most) {
        return forget(
                most,
                records -> records.jobs.values().stream()
                        .filter(job -> job.createdAt().isBefore(before)
                                && isEnded(job)
                                && isOldAndOwesNothing(records, job.id().value(), before)
                                && isLeftAlone(records, job)
                                && eventsOf(records, job.id())
                                        .allMatch(event -> event.state() instanceof EventState.Interpreted
                                                && event.event().receivedAt().isBefore(before)
                                                && !isToBeRead(records, event))),
                InMemoryOldRecords::remove);
    }

    private <T> int forget(int most, Function<Records, Stream<T>> find, BiConsumer<Records, T> forget) {
        return store.reading(records -> {
            List<T> found = find.apply(records).limit(most).toList();
            found.forEach(each -> forget.accept(records, each));
            return found.size();
        });
    }

    static boolean isToBeRead(Records records, Records.StoredEvent event) {
        return records.work.containsKey(
                new Records.WorkKey(WorkKind.INTERPRET, event.event().id().value()));
    }

    private static boolean isNobodys(Records.StoredEvent event) {
        return switch (event.state()) {
            case EventState.Received _ -> false;
            case EventState.Interpreted read -> read.job() == null;
            case EventState.Quarantined _ -> event.event().proof() == Proof.NONE && !event.adopted();
        };
    }

    private static @Nullable JobId jobOf(Records.StoredEvent event) {
        return event.state() instanceof EventState.Interpreted read ? read.job() : null;
    }

    private static boolean owesNothing(Records records, UUID subject) {
        return followUps(records, subject).allMatch(it -> it.state().ended());
    }

    private static boolean isOldAndOwesNothing(Records records, UUID subject, Instant before) {
        return followUps(records, subject)
                .allMatch(it -> it.state().ended() && it.createdAt().isBefore(before));
    }

    private static Stream<FollowUp> followUps(Records records, UUID subject) {
        return records.followUps.values().stream()
                .filter(it -> it.subject().value().equals(subject));
    }

    private static boolean hasEnded(Records records, @Nullable JobId id) {
        Job job = id == null ? null : records.jobs.get(id);
        return job == null || (isEnded(job) && owesNothing(records, job.id().value()));
    }

    private static boolean isEnded(Job job) {
        return switch (job.state()) {
            case JobState.Completed _, JobState.Failed _, JobState.Expired _ -> true;
            case JobState.Accepted _, JobState.Submitting _, JobState.Waiting _, JobState.Uncertain _ -> false;
        };
    }

    private static boolean isLeftAlone(Records records, Job job) {
        return Stream.concat(
                        Stream.of(job.id().value()),
                        submissions(records, job.id()).map(it -> it.id().value()))
                .noneMatch(subject -> records.work.keySet().stream()
                        .anyMatch(it -> it.subject().equals(subject)));
    }

    private static Stream<Submission> submissions(Records records, JobId job) {
        return records.submissions.values().stream().filter(it -> it.job().equals(job));
    }

    private static Stream<Records.StoredEvent> eventsOf(Records records, JobId job) {
        List<Address> addresses = Stream.<Address>concat(
                        Stream.of(new Address.AdoptedBy(job)),
                        submissions(records, job).map(it -> new Address.ToSubmission(it.id())))
                .toList();
        return records.events.values().stream()
                .filter(it ->
                        job.equals(jobOf(it)) || addresses.contains(it.event().address()));
    }

    private static void remove(Records records, Job job) {
        JobId id = job.id();
        eventsOf(records, id).toList().forEach(event -> {
            removeFollowUps(records, event.event().id().value());
            records.remove(event.event().id());
        });
        removeFollowUps(records, id.value());
        records.translations.values().removeIf(it -> it.job().equals(id));
        records.transcripts.removeIf(it -> it.job().equals(id));
        records.submissions.values().removeIf(it -> it.job().equals(id));
        records.created.values().removeIf(it -> it.job().equals(id));
        records.jobs.remove(id);
    }

    private static void removeFollowUps(Records records, UUID subject) {
        var gone = followUps(records, subject).map(FollowUp::id).toList();
        gone.forEach(records.followUps::remove);
        records.attempts.removeIf(it -> gone.contains(it.followUp()));
    }
}
