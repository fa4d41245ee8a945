package io.scribehook.domain.time;

import java.util.UUID;

/** New identifiers. Thread-safe. */
@FunctionalInterface
public interface Ids {
    /** A new UUID of version 7 (RFC 9562 section 5.7): unique, and later ones sort after earlier ones by millisecond. */
    UUID next();
}
