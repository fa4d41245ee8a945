package io.scribehook.domain.job;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one job asks for in place of what holds for its provider.
 *
 * @param deadline from submission to recovery or giving up; null for the provider's
 * @param atDeadline what is done when nothing came by then; null for what the provider allows
 */
public record Terms(@Nullable Duration deadline, @Nullable AtDeadline atDeadline) {
    public static final Terms USUAL = new Terms(null, null);
    public static final Duration SHORTEST_DEADLINE = Duration.ofSeconds(10);
    public static final Duration LONGEST_DEADLINE = Duration.ofDays(7);

    /** What is done when nothing came by the deadline. A provider that can be asked has been asked until then. */
    public enum AtDeadline {
        /** Send the job again, which may cost money; capped. */
        RESUBMIT,
        /** End the job. */
        GIVE_UP
    }

    public Terms {
        if (deadline != null && (deadline.compareTo(SHORTEST_DEADLINE) < 0 || deadline.compareTo(LONGEST_DEADLINE) > 0))
            throw new IllegalArgumentException("a deadline is 10 seconds to 7 days after the submission");
    }

    AtDeadline atDeadline(AtDeadline usual) {
        return atDeadline == null ? usual : atDeadline;
    }
}
