package io.scribehook.domain.overview;

import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.source.SourceName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which callback events are asked for; null asks for all.
 *
 * @param state a state's name
 * @param why why they are in quarantine
 * @param providerJobId those that name this id, or came to the submission that has it
 * @param from received then or later
 * @param to received before then
 * @param job those that were found to belong to this job, or came to one of its submissions
 */
public record EventFilter(
        @Nullable String state,
        EventState.@Nullable Why why,
        @Nullable ProviderName provider,
        @Nullable SourceName source,
        @Nullable JobId job,
        @Nullable ProviderJobId providerJobId,
        @Nullable Instant from,
        @Nullable Instant to) {
    public static final EventFilter ALL = new EventFilter(null, null, null, null);

    public EventFilter(
            @Nullable String state, @Nullable ProviderName provider, @Nullable SourceName source, @Nullable JobId job) {
        this(state, null, provider, source, job, null, null, null);
    }

    /** Whether nothing but the state is asked for. */
    public boolean isStateAlone() {
        return state != null && equals(new EventFilter(state, null, null, null));
    }
}
