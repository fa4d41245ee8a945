package io.scribehook.domain.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to hand a job to a provider. What was certainly not taken is sent again as the same submission.
 *
 * @param number 1 for the job's first
 * @param providerJobId what the provider calls it, null until known
 */
public record Submission(
        SubmissionId id,
        JobId job,
        ProviderName provider,
        int number,
        @Nullable ProviderJobId providerJobId,
        SubmissionState state,
        Instant createdAt) {

    public Submission taken(@Nullable ProviderJobId providerId) {
        return new Submission(
                id,
                job,
                provider,
                number,
                providerId == null ? providerJobId : providerId,
                SubmissionState.TAKEN,
                createdAt);
    }

    public Submission moved(SubmissionState next) {
        return new Submission(id, job, provider, number, providerJobId, next, createdAt);
    }
}
