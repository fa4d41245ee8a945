package io.scribehook.domain.provider;

import io.scribehook.domain.callback.Body;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What asking for a result came to. */
public sealed interface Fetched {
    /** The result, good or bad, in the dialect's words. */
    record Ready(String contentType, Body body) implements Fetched {}

    /** The provider still works on it. */
    record Pending() implements Fetched {}

    /** The provider knows nothing of it (any more), or cannot be asked. A callback may be under way all the same. */
    record Gone(String reason) implements Fetched {}

    /** The provider lost it, will never call back, and takes it again for nothing. */
    record Forgotten(String reason) implements Fetched {}

    /** The provider did not answer properly this time. */
    record Again(String reason, @Nullable Instant notBefore) implements Fetched {}
}
