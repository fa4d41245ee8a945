package io.scribehook.domain.operation;

import java.util.UUID;

/** Identifies an operation, a UUID of version 7. */
public record OperationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
