package io.scribehook.domain.job;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Jobs and their submissions, to read; the {@code Ledger} writes them. Thread-safe. */
public interface Jobs {
    Optional<Job> find(JobId id);

    Optional<Submission> submission(SubmissionId id);

    /** The submission that the provider knows by this id. */
    Optional<Submission> submission(ProviderName provider, ProviderJobId id);

    /** The submission of the job with the highest number. */
    Optional<Submission> latestSubmission(JobId job);

    /** All submissions of the job, by number. */
    List<Submission> submissions(JobId job);

    /** How many submissions since then were not their job's first, whatever came of them. */
    int resubmissionsSince(Instant then);

    /** The job that was created with this key, with the fingerprint of the request then. */
    Optional<Created> createdWith(String idempotencyKey);

    /** Those of the uploads that some job has. */
    Set<AudioId> having(Collection<AudioId> uploads);

    /** A job that was created with an {@link IdempotencyKey}. */
    record Created(JobId job, String fingerprint) {}
}
