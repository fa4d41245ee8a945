package io.scribehook.app.wiring;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.convert.format.MapFormat;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.RetrySchedule;
import io.scribehook.domain.followup.RetrySchedules;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When follow-ups are tried again.
 *
 * @param usual the pauses before the second attempt, the third and so on; what Standard Webhooks suggests when absent
 * @param byKind where they differ, as a comma-separated list of durations
 */
@ConfigurationProperties("scribehook.retries")
record RetryConfig(
        @Nullable List<Duration> usual,

        @Nullable @MapFormat(transformation = MapFormat.MapTransformation.FLAT)
        Map<String, List<Duration>> byKind) {

    RetrySchedules toDomain() {
        Map<String, List<Duration>> named = byKind == null ? Map.of() : byKind;
        return new RetrySchedules(
                usual == null || usual.isEmpty() ? RetrySchedule.STANDARD : new RetrySchedule(usual),
                named.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> new FollowUpKind(entry.getKey()),
                                entry -> new RetrySchedule(entry.getValue()))));
    }
}
