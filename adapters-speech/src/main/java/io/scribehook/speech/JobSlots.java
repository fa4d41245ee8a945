package io.scribehook.speech;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Room for a number of jobs at a time. After closing nobody comes in, and whoever leaves last turns off the light: what the
 * jobs share is released when, and only when, none of them can still be using it.
 */
final class JobSlots {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final int capacity;
    private final Runnable release;
    private int running;
    private volatile boolean closed;

    /** @param release called once, after closing, by the last to leave */
    JobSlots(int capacity, Runnable release) {
        if (capacity < 1) throw new IllegalArgumentException("no room for any job");
        this.capacity = capacity;
        this.release = release;
    }

    /** @throws EngineClosed if it is, or becomes so while waiting */
    void enter() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed && running == capacity) changed.await();
            if (closed) throw new EngineClosed();
            running++;
        } finally {
            lock.unlock();
        }
    }

    void leave() {
        lock.lock();
        try {
            running--;
            changed.signalAll();
            if (closed && running == 0) release.run();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** Waits for the jobs inside to leave, but not longer than {@code patience}, nor when interrupted. */
    void close(Duration patience) {
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                changed.signalAll();
                if (running == 0) release.run();
            }
            long left = patience.toNanos();
            while (running > 0 && left > 0) left = changed.awaitNanos(left);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
