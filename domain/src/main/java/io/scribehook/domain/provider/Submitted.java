package io.scribehook.domain.provider;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.job.Failure;
import io.scribehook.domain.job.ProviderJobId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a submission came to. */
public sealed interface Submitted {
    /** The provider took it and will call back, or can be asked. */
    record Taken(ProviderJobId id) implements Submitted {}

    /** The provider answered with the result itself, in the dialect's words. */
    record Answered(@Nullable ProviderJobId id, String contentType, Body body) implements Submitted {}

    /** It was certainly not taken, and may be later. */
    record Again(String reason, @Nullable Instant notBefore) implements Submitted {}

    /**
     * It was certainly not taken, for a reason that is not the job's and that an operator has to put right: a key that is
     * not good, an account without money. Every other job would fare the same, so that all of them wait.
     */
    record Held(String reason) implements Submitted {}

    /** It was certainly not taken, and never will be. */
    record Refused(Failure failure) implements Submitted {}

    /** It may or may not have been taken: the answer was lost. */
    record Lost(String reason) implements Submitted {}
}
