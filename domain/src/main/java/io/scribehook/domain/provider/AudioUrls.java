package io.scribehook.domain.provider;

import io.scribehook.domain.job.SubmissionId;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * The URLs under which providers that take nothing else download uploaded audio: each is good for the audio of one
 * submission's job, for a while, and is verified without a database. Thread-safe.
 */
public interface AudioUrls {
    /** The URL for a submission, or empty when nobody outside can reach us. The URL is a secret. */
    Optional<URI> of(SubmissionId submission, Instant now);

    /** Whose audio the token of a URL gives, or empty when it is not one of ours, or its time is over. */
    Optional<SubmissionId> read(String token, Instant now);
}
