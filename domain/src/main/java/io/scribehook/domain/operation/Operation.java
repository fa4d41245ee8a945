package io.scribehook.domain.operation;

import io.scribehook.domain.overview.FollowUpFilter;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One verb for all follow-ups that a filter finds, carried out in the background. Immutable; progress gives the next.
 *
 * @param dryRun whether they are only counted
 * @param cursor where the next page begins, null at the beginning
 * @param matched how many the filter found so far
 * @param changed how many the verb was applied to
 * @param left how many it could not be applied to, such as those under way
 * @param endedAt null while it goes on
 */
public record Operation(
        OperationId id,
        Verb verb,
        FollowUpFilter filter,
        boolean dryRun,
        Instant createdAt,
        @Nullable UUID cursor,
        long matched,
        long changed,
        long left,
        @Nullable Instant endedAt) {
    /** What is done to each. */
    public enum Verb {
        /** The same request again, under the same key. */
        RETRY,
        /** A new one, under a new key, in its place. */
        REDO
    }

    /** One that has just been asked for. */
    static Operation asked(OperationId id, Verb verb, FollowUpFilter filter, boolean dryRun, Instant now) {
        return new Operation(id, verb, filter, dryRun, now, null, 0, 0, 0, null);
    }

    Operation after(int found, int applied, @Nullable UUID next, Instant now) {
        int notApplied = dryRun ? 0 : found - applied;
        Instant end = next == null ? now : null;
        return new Operation(
                id, verb, filter, dryRun, createdAt, next, matched + found, changed + applied, left + notApplied, end);
    }
}
