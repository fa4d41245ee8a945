package io.scribehook.domain.job;

import java.util.UUID;

/** Identifies one attempt to hand a job to a provider, a UUID of version 7; the capability in a callback URL names it. */
public record SubmissionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
