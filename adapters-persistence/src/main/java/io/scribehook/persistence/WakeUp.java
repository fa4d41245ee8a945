package io.scribehook.persistence;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tells the waiting workers of this node that there is work. Each thread knows what it has heard: work that is added
 * between its looking for some and its waiting ends the wait at once.
 */
@Singleton
final class WakeUp {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private final ThreadLocal<Long> heard = new ThreadLocal<>();
    private long rings;

    void ring() {
        lock.lock();
        try {
            rings++;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The calling thread is about to look for work. */
    void looking() {
        lock.lock();
        try {
            heard.set(rings);
        } finally {
            lock.unlock();
        }
    }

    void await(Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            Long last = heard.get();
            long known = last == null ? rings : last;
            long left = atMost.toNanos();
            while (rings == known && left > 0) left = rung.awaitNanos(left);
            heard.set(rings);
        } finally {
            lock.unlock();
        }
    }
}
