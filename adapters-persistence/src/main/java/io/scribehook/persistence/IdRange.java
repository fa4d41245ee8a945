package io.scribehook.persistence;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ids that a page and a time leave: they begin with the millisecond in which they were made (RFC 9562 section 5.7).
 * The time is taken with a minute to spare, for it is another column that decides.
 *
 * @param below all ids sort before it; null for no limit
 * @param least no id sorts before it; null for no limit
 */
record IdRange(@Nullable UUID below, @Nullable UUID least) {
    private static final Duration TO_SPARE = Duration.ofMinutes(1);

    static IdRange of(@Nullable UUID before, @Nullable Instant from, @Nullable Instant to) {
        UUID end = to == null ? null : first(to.plus(TO_SPARE));
        UUID below = before == null || (end != null && sortsBefore(end, before)) ? end : before;
        return new IdRange(below, from == null ? null : first(from.minus(TO_SPARE)));
    }

    private static UUID first(Instant at) {
        long millis = Math.clamp(at.getEpochSecond(), 0, (1L << 48) / 1000 - 1) * 1000 + at.getNano() / 1_000_000;
        return new UUID(millis << 16, 0);
    }

    /** As PostgreSQL sorts them: by unsigned bytes. */
    private static boolean sortsBefore(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high < 0
                || (high == 0
                        && Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits()) < 0);
    }

    /** The same limits for another column, to be put behind a condition. */
    String on(String column) {
        return (below == null ? "" : " and " + column + " < :below")
                + (least == null ? "" : " and " + column + " >= :least");
    }
}
