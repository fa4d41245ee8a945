package io.scribehook.domain.provider;

import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.job.SubmissionId;
import java.net.URI;
import java.util.Optional;

/**
 * The URLs that providers call back: each carries an unguessable capability for one submission, verified without a
 * database. Thread-safe.
 */
public interface CallbackUrls {
    /** The URL for a submission, or empty when this provider cannot reach us. The URL is a secret. */
    Optional<URI> of(Capability capability);

    /** Why {@link #of} is empty for a provider, in one sentence; empty when it is not. */
    Optional<String> unreachable(ProviderName provider);

    /** What a token from a URL entitles to, or empty when it is not one of ours. Takes the same time either way. */
    Optional<Capability> read(String token);

    /**
     * The right to call back for one submission.
     *
     * @param late whether it has expired: what comes with it is kept for people. Does not count when a URL is made
     */
    record Capability(SubmissionId submission, ProviderName provider, boolean late) {
        public Capability(SubmissionId submission, ProviderName provider) {
            this(submission, provider, false);
        }
    }
}
