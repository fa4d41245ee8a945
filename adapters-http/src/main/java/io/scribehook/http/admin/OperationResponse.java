package io.scribehook.http.admin;

import io.scribehook.domain.operation.Operation;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is done to many at once, and how far it is.
 *
 * @param filter what was asked for, by the names of the list's parameters
 * @param dryRun whether they are only counted
 * @param state {@code running} or {@code ended}
 * @param total how many there were when it was asked for, null where the filter asks for more than a state
 * @param matched how many the filter found so far
 * @param changed how many the verb was applied to
 * @param left how many were found that the verb cannot be applied to
 */
@ApiDocument
record OperationResponse(
        String id,
        String verb,
        Map<String, String> filter,
        boolean dryRun,
        String state,
        @Nullable Long total,
        long matched,
        long changed,
        long left,
        Instant createdAt,
        @Nullable Instant endedAt) {
    static OperationResponse of(Operation operation) {
        return new OperationResponse(
                operation.id().toString(),
                operation.task().verb(),
                TaskDocument.filter(operation.task()),
                operation.dryRun(),
                operation.endedAt() == null ? "running" : "ended",
                operation.total(),
                operation.matched(),
                operation.changed(),
                operation.left(),
                operation.createdAt(),
                operation.endedAt());
    }
}
