package io.scribehook.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Values as PostgreSQL can hold them. */
final class Storable {
    private static final char REPLACEMENT = '\uFFFD';

    private Storable() {}

    /** PostgreSQL's text has no NUL; everything else it takes. */
    static String text(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', REPLACEMENT);
    }

    /** PostgreSQL counts microseconds; it would round up, and what is due would not be due yet. */
    static OffsetDateTime time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
