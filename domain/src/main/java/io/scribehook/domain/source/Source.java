package io.scribehook.domain.source;

import io.scribehook.domain.followup.Plan;
import io.scribehook.domain.job.ProviderName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A named place where callbacks arrive that no job announced: a provider that the user calls directly, or any signed
 * webhook.
 *
 * @param dialect whose callbacks arrive here
 * @param verification the proof that is asked for
 * @param plan which follow-ups its outcomes owe; null leaves it to the configured default
 */
public record Source(
        SourceName name,
        ProviderName dialect,
        Verification verification,
        @Nullable Plan plan,
        boolean enabled,
        Instant createdAt) {}
