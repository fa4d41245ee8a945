package io.scribehook.domain.provider;

import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.SubmissionId;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a transcriber is given.
 *
 * @param callback where the provider is to call back, a secret; null when no URL of ours can be reached from there
 */
public record SubmissionRequest(
        Job job, SubmissionId submission, @Nullable URI callback) {
    @Override
    public String toString() {
        return "SubmissionRequest[" + submission + "]";
    }
}
