package io.scribehook.domain.fake;

import io.scribehook.domain.time.Ids;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Valid version 7 UUIDs that a reader can tell apart: the clock's millisecond, then 1, 2, 3... Each sorts after the
 * one before it as long as the clock does not go back. Unique within one instance only.
 */
public final class SequentialIds implements Ids {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final InstantSource clock;
    private final AtomicLong last = new AtomicLong();

    public SequentialIds(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public UUID next() {
        return new UUID(clock.millis() << 16 | VERSION_7, VARIANT | last.incrementAndGet());
    }
}
