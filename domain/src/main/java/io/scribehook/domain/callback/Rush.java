package io.scribehook.domain.callback;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Whether callbacks come to this node faster than it stores them. Then whatever can wait does: what is not taken may be
 * lost, what is not read is only late. Many are stored by one commit, so that for a moment after it few are under way,
 * although the rush goes on: it is over when that lasts. It is over after a minute in any case: what goes on for longer is
 * the load of the day, and what waits for its end would wait for ever. Thread-safe.
 */
public final class Rush {
    private static final int MANY = 8;
    /** Longer than a commit takes, and the answers to it, and the callbacks that come upon them. */
    private static final long CALM_NANOS = Duration.ofMillis(50).toNanos();

    private static final long LONGEST_NANOS = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanoTime;
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicLong began;
    private final AtomicLong lastMany;

    /** With a clock that only goes forward, such as {@link System#nanoTime}. */
    public Rush(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        long now = nanoTime.getAsLong();
        began = new AtomicLong(now);
        lastMany = new AtomicLong(now - CALM_NANOS);
    }

    public boolean lasts() {
        long now = nanoTime.getAsLong();
        return (underWay.get() >= MANY || !isCalm(now)) && now - began.get() < LONGEST_NANOS;
    }

    /** Another callback is to be stored. */
    public void enter() {
        if (underWay.incrementAndGet() != MANY) return;
        long now = nanoTime.getAsLong();
        if (isCalm(now)) began.set(now);
    }

    /** It is, or could not be; to be called once for each that entered. */
    public void leave() {
        if (underWay.get() >= MANY) lastMany.set(nanoTime.getAsLong());
        underWay.decrementAndGet();
    }

    private boolean isCalm(long now) {
        return now - lastMany.get() >= CALM_NANOS;
    }
}
