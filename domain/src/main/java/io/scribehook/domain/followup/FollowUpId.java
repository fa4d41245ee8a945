package io.scribehook.domain.followup;

import java.util.UUID;

/** Identifies a follow-up, a UUID of version 7; also the stable key under which it is sent, however often. */
public record FollowUpId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
