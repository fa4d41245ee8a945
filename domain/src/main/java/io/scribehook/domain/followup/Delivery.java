package io.scribehook.domain.followup;

import io.scribehook.domain.text.JsonText;
import java.time.Duration;

/**
 * One sending of a frozen request.
 *
 * @param key the same on every attempt: Message-ID, {@code webhook-id}, {@code Idempotency-Key}
 * @param settings of the plan's step: for credentials, which are of the attempt and not frozen
 * @param attempt 1 for the first
 * @param patience how long it may take altogether
 */
public record Delivery(
        FollowUpId key, JsonText settings, Frozen frozen, Occasion occasion, int attempt, Duration patience) {}
