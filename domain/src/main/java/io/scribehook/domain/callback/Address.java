package io.scribehook.domain.callback;

import io.scribehook.domain.job.JobId;
import io.scribehook.domain.job.SubmissionId;
import io.scribehook.domain.source.SourceName;

/** Where a callback was sent. */
public sealed interface Address {
    /** To the capability URL of a submission. */
    record ToSubmission(SubmissionId submission) implements Address {}

    /** To a source. */
    record ToSource(SourceName source) implements Address {}

    /** Nowhere in particular: a person found that it belongs to this job. Nothing arrives there. */
    record AdoptedBy(JobId job) implements Address {}
}
