package io.scribehook.app.wiring;

import io.scribehook.domain.time.Ids;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/** UUIDs of version 7: 48 bits of milliseconds, 12 bits that count within the millisecond, 62 random bits. */
@Singleton
final class UuidV7Ids implements Ids {
    private static final long VERSION = 7L << 12;
    private static final long VARIANT = 1L << 63;
    private static final int MOST_PER_MILLISECOND = 1 << 12;

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private long millisecond;
    private int count;

    UuidV7Ids(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public UUID next() {
        long tail = random.nextLong() >>> 2 | VARIANT;
        return new UUID(head(), tail);
    }

    /** Borrows from the next millisecond when this one's are used up, so that ids never go back. */
    private synchronized long head() {
        long now = clock.millis();
        if (now > millisecond) {
            millisecond = now;
            count = 0;
        } else if (++count == MOST_PER_MILLISECOND) {
            millisecond++;
            count = 0;
        }
        return millisecond << 16 | VERSION | count;
    }
}
