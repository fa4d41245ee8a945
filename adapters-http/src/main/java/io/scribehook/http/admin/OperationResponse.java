package io.scribehook.http.admin;

import io.scribehook.domain.operation.Operation;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is done to many follow-ups at once, and how far it is.
 *
 * @param state {@code running} or {@code ended}
 * @param left how many were found that the verb cannot be applied to
 */
@ApiDocument
record OperationResponse(
        String id,
        String verb,
        Filter filter,
        boolean dryRun,
        String state,
        long matched,
        long changed,
        long left,
        Instant createdAt,
        @Nullable Instant endedAt) {

    /** Which follow-ups. */
    @ApiDocument
    record Filter(
            @Nullable String state,
            @Nullable String type,
            @Nullable String job) {}

    static OperationResponse of(Operation operation) {
        var filter = operation.filter();
        return new OperationResponse(
                operation.id().toString(),
                operation.verb().name().toLowerCase(Locale.ROOT),
                new Filter(
                        filter.state(),
                        filter.kind() == null ? null : filter.kind().value(),
                        filter.subject() == null
                                ? null
                                : filter.subject().value().toString()),
                operation.dryRun(),
                operation.endedAt() == null ? "running" : "ended",
                operation.matched(),
                operation.changed(),
                operation.left(),
                operation.createdAt(),
                operation.endedAt());
    }
}
