package io.scribehook.domain.callback;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Whether callbacks come to this node faster than it stores them. Then whatever can wait does: what is not taken may be
 * lost, what is not read is only late. Many are stored by one commit, so that for a moment after it few are under way,
 * although the rush goes on: it is over when that lasts. Thread-safe.
 */
public final class Rush {
    private static final int MANY = 8;
    /** Longer than a commit takes, and the answers to it, and the callbacks that come upon them. */
    private static final long CALM_NANOS = Duration.ofMillis(50).toNanos();

    private final LongSupplier nanoTime;
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicLong lastMany;

    /** With a clock that only goes forward, such as {@link System#nanoTime}. */
    public Rush(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        lastMany = new AtomicLong(nanoTime.getAsLong() - CALM_NANOS);
    }

    public boolean lasts() {
        return underWay.get() >= MANY || nanoTime.getAsLong() - lastMany.get() < CALM_NANOS;
    }

    /** Another callback is to be stored. */
    public void enter() {
        underWay.incrementAndGet();
    }

    /** It is, or could not be; to be called once for each that entered. */
    public void leave() {
        if (underWay.getAndDecrement() >= MANY) lastMany.set(nanoTime.getAsLong());
    }
}
