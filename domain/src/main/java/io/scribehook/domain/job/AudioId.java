package io.scribehook.domain.job;

import java.util.UUID;

/** Identifies one uploaded audio in the {@link AudioStore}. */
public record AudioId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
