package io.scribehook.domain.job;

import io.scribehook.domain.followup.Plan;
import io.scribehook.domain.text.JsonText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for.
 *
 * @param plan null leaves it to the configured default; an empty plan owes nothing
 * @param key null when the client gave none
 */
public record JobRequest(
        ProviderName provider,
        Audio audio,
        JsonText options,
        @Nullable Plan plan,
        Map<String, String> metadata,
        Terms terms,
        @Nullable IdempotencyKey key) {
    public JobRequest {
        metadata = Map.copyOf(metadata);
    }
}
