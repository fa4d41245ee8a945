package io.scribehook.domain.overview;

import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.source.SourceName;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs are asked for; null, or an empty map, asks for all.
 *
 * @param state a state's name
 * @param metadata all of these labels
 * @param text words that the transcript has, all of them
 * @param from created then or later
 * @param to created before then
 */
public record JobFilter(
        @Nullable String state,
        @Nullable ProviderName provider,
        @Nullable SourceName source,
        @Nullable ProviderJobId providerJobId,
        Map<String, String> metadata,
        @Nullable String text,
        @Nullable Instant from,
        @Nullable Instant to) {
    public static final JobFilter ALL = new JobFilter(null, null, null, null, Map.of(), null, null, null);

    public JobFilter {
        metadata = Map.copyOf(metadata);
    }

    /** Whether nothing but the state is asked for. */
    public boolean isStateAlone() {
        return state != null && equals(new JobFilter(state, null, null, null, Map.of(), null, null, null));
    }
}
