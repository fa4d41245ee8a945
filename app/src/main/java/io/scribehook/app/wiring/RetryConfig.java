package io.scribehook.app.wiring;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.convert.format.MapFormat;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.RetrySchedule;
import io.scribehook.domain.followup.RetrySchedules;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When follow-ups are tried again.
 *
 * @param usual the pauses before the second attempt, the third and so on; what Standard Webhooks suggests when absent
 * @param byKind where they differ, as a comma-separated list of durations
 * @param unknown {@code sms=hold} or {@code sms=redo}: what becomes of a request of which nobody knows whether it went
 *     out, once it was looked up in vain
 */
@ConfigurationProperties("scribehook.retries")
record RetryConfig(
        @Nullable List<Duration> usual,

        @Nullable @MapFormat(transformation = MapFormat.MapTransformation.FLAT)
        Map<String, List<Duration>> byKind,

        @Nullable List<String> unknown) {
    /** A second e-mail carries the same Message-ID, and many a mailbox shows it once. */
    private static final Map<String, Boolean> USUALLY_REDONE = Map.of("email", true);

    RetrySchedules toDomain() {
        Map<String, List<Duration>> named = byKind == null ? Map.of() : byKind;
        return new RetrySchedules(
                usual == null || usual.isEmpty() ? RetrySchedule.STANDARD : new RetrySchedule(usual),
                named.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> new FollowUpKind(entry.getKey()),
                                entry -> new RetrySchedule(entry.getValue()))),
                sentAgain());
    }

    private Set<FollowUpKind> sentAgain() {
        var redone = new HashMap<>(USUALLY_REDONE);
        for (String policy : unknown == null ? List.<String>of() : unknown) {
            if (!policy.matches("[a-z][a-z0-9-]*=(hold|redo)"))
                throw new IllegalArgumentException(
                        "scribehook.retries.unknown: \"" + policy + "\" is not such as sms=hold");
            int sign = policy.indexOf('=');
            redone.put(policy.substring(0, sign), policy.endsWith("=redo"));
        }
        return redone.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(entry -> new FollowUpKind(entry.getKey()))
                .collect(Collectors.toSet());
    }
}
