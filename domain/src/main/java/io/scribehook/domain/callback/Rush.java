package io.scribehook.domain.callback;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Whether callbacks come to this node faster than it stores them. Then whatever can wait does: what is not taken may be
 * lost, what is not read is only late. Thread-safe.
 */
public final class Rush {
    private static final int MANY = 8;

    private final AtomicInteger underWay = new AtomicInteger();

    public boolean lasts() {
        return underWay.get() >= MANY;
    }

    /** Another callback is to be stored. */
    public void enter() {
        underWay.incrementAndGet();
    }

    /** It is, or could not be; to be called once for each that entered. */
    public void leave() {
        underWay.decrementAndGet();
    }
}
