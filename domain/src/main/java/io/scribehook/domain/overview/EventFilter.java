package io.scribehook.domain.overview;

import io.scribehook.domain.job.JobId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.source.SourceName;
import org.jspecify.annotations.Nullable;

/**
 * Which callback events are asked for; null asks for all.
 *
 * @param state a state's name
 * @param job those that were found to belong to this job, or came to one of its submissions
 */
public record EventFilter(
        @Nullable String state,
        @Nullable ProviderName provider,
        @Nullable SourceName source,
        @Nullable JobId job) {
    public static final EventFilter ALL = new EventFilter(null, null, null, null);
}
