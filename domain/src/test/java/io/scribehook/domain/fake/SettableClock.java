package io.scribehook.domain.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** Time that passes only when a test says so. Thread-safe. */
public final class SettableClock implements InstantSource {
    /** Where a new clock stands; whole milliseconds, so that no store rounds it. */
    public static final Instant START = Instant.parse("2026-03-01T09:30:00.250Z");

    private final AtomicReference<Instant> now;

    public SettableClock() {
        this(START);
    }

    public SettableClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    public void set(Instant instant) {
        now.set(instant);
    }

    /** Lets the time pass, and says what it is then. */
    public Instant advance(Duration by) {
        return now.updateAndGet(instant -> instant.plus(by));
    }
}
