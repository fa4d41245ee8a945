package io.scribehook.domain.callback;

import java.util.UUID;

/** Our identifier of a {@link CallbackEvent}, a UUID of version 7, given before it is stored anywhere. */
public record EventId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
