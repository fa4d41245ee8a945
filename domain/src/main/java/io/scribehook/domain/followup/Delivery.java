package io.scribehook.domain.followup;

import java.time.Duration;

/**
 * One sending of a frozen request.
 *
 * @param key the same on every attempt: Message-ID, {@code webhook-id}, {@code Idempotency-Key}
 * @param attempt 1 for the first
 * @param patience how long it may take altogether
 */
public record Delivery(FollowUpId key, Frozen frozen, Occasion occasion, int attempt, Duration patience) {}
