package io.scribehook.domain.job;

import java.util.Optional;

/** Jobs and their submissions, to read; the {@code Ledger} writes them. Thread-safe. */
public interface Jobs {
    Optional<Job> find(JobId id);

    Optional<Submission> submission(SubmissionId id);

    /** The submission that the provider knows by this id. */
    Optional<Submission> submission(ProviderName provider, ProviderJobId id);

    /** The submission of the job with the highest number. */
    Optional<Submission> latestSubmission(JobId job);

    /** The job that was created with this key, with the fingerprint of the request then. */
    Optional<Created> createdWith(String idempotencyKey);

    /** A job that was created with an {@link IdempotencyKey}. */
    record Created(JobId job, String fingerprint) {}
}
