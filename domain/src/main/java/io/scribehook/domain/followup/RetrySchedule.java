package io.scribehook.domain.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait before each further attempt; when the list is used up, no more is made.
 *
 * @param delays before the second attempt, before the third, and so on
 */
public record RetrySchedule(List<Duration> delays) {
    /** What Standard Webhooks suggests: at once, then ten attempts over three days. */
    public static final RetrySchedule STANDARD = new RetrySchedule(List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24)));

    private static final int JITTER_PERCENT = 20;

    public RetrySchedule {
        delays = List.copyOf(delays);
    }

    /**
     * When the next attempt is due, or empty when there is to be none. Up to a fifth is added to the delay, by the
     * key and the number of attempts, so that what failed together does not come back together.
     *
     * @param attempts how many were made, at least 1
     * @param notBefore what the other side asked for, if it did; a day is the most that is granted
     */
    public Optional<Instant> next(int attempts, UUID key, Instant now, @Nullable Instant notBefore) {
        if (attempts > delays.size()) return Optional.empty();
        Duration delay = delays.get(attempts - 1);
        int share = Math.floorMod(key.hashCode() * 31 + attempts * 7919, JITTER_PERCENT + 1);
        Instant due = now.plus(delay).plus(delay.multipliedBy(share).dividedBy(100));
        if (notBefore == null || notBefore.isBefore(due)) return Optional.of(due);
        Instant latest = now.plus(Duration.ofDays(1));
        return Optional.of(notBefore.isAfter(latest) ? latest : notBefore);
    }
}
