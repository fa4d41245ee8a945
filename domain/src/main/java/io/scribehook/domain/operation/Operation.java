package io.scribehook.domain.operation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task for all that a filter finds, carried out in the background. Immutable; progress gives the next.
 *
 * @param dryRun whether they are only counted
 * @param cursor where the next page begins, null at the beginning
 * @param total how many there were when it was asked for; null where that would have had to be counted
 * @param matched how many the filter found so far
 * @param changed how many the task was done to
 * @param left how many it could not be done to, such as those under way
 * @param endedAt null while it goes on
 */
public record Operation(
        OperationId id,
        Task task,
        boolean dryRun,
        Instant createdAt,
        @Nullable UUID cursor,
        @Nullable Long total,
        long matched,
        long changed,
        long left,
        @Nullable Instant endedAt) {
    /** One that has just been asked for. */
    static Operation asked(OperationId id, Task task, boolean dryRun, @Nullable Long total, Instant now) {
        return new Operation(id, task, dryRun, now, null, total, 0, 0, 0, null);
    }

    Operation after(Progress made, Instant now) {
        long notDone = dryRun ? 0 : made.found() - made.done();
        return new Operation(
                id,
                task,
                dryRun,
                createdAt,
                made.next(),
                total,
                matched + made.found(),
                changed + made.done(),
                left + notDone,
                made.next() == null ? now : null);
    }

    /**
     * What came of one page.
     *
     * @param next where the next one begins, null after the last
     */
    record Progress(int found, int done, @Nullable UUID next) {}
}
