package io.scribehook.domain.fake;

import static java.util.Comparator.comparingInt;

import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.AudioId;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.job.Jobs;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.job.Submission;
import io.scribehook.domain.job.SubmissionId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

public final class InMemoryJobs implements Jobs {
    private final InMemoryStore store;

    public InMemoryJobs(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Job> find(JobId id) {
        return store.reading(records -> Optional.ofNullable(records.jobs.get(id)));
    }

    @Override
    public Optional<Submission> submission(SubmissionId id) {
        return store.reading(records -> Optional.ofNullable(records.submissions.get(id)));
    }

    @Override
    public Optional<Submission> submission(ProviderName provider, ProviderJobId id) {
        return store.reading(records -> records.submissions.values().stream()
                .filter(it -> it.provider().equals(provider) && id.equals(it.providerJobId()))
                .findAny());
    }

    @Override
    public Optional<Submission> latestSubmission(JobId job) {
        return store.reading(records -> records.submissions.values().stream()
                .filter(it -> it.job().equals(job))
                .max(comparingInt(Submission::number)));
    }

    @Override
    public List<Submission> submissions(JobId job) {
        return store.reading(records -> records.submissions.values().stream()
                .filter(it -> it.job().equals(job))
                .sorted(comparingInt(Submission::number))
                .toList());
    }

    @Override
    public int resubmissionsSince(Instant then) {
        return store.reading(records -> (int) records.submissions.values().stream()
                .filter(it -> it.number() > 1 && !it.createdAt().isBefore(then))
                .count());
    }

    @Override
    public Optional<Created> createdWith(String idempotencyKey) {
        return store.reading(records -> Optional.ofNullable(records.created.get(idempotencyKey)));
    }

    @Override
    public Set<AudioId> having(Collection<AudioId> uploads) {
        return store.reading(records -> records.jobs.values().stream()
                .map(Job::audio)
                .filter(Audio.Uploaded.class::isInstance)
                .map(it -> ((Audio.Uploaded) it).id())
                .filter(uploads::contains)
                .collect(Collectors.toSet()));
    }
}
