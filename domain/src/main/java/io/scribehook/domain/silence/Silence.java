package io.scribehook.domain.silence;

import io.scribehook.domain.job.ProviderName;
import java.time.Instant;

/**
 * A provider that took jobs and does not call back.
 *
 * @param since when the first submission was made that is still without a callback
 */
public record Silence(ProviderName provider, Instant since) {}
