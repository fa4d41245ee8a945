package io.scribehook.domain.job;

import java.util.UUID;

/** Our identifier of a {@link Job}, a UUID of version 7. */
public record JobId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
