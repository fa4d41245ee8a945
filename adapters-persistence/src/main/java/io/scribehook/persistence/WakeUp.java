package io.scribehook.persistence;

import io.scribehook.domain.work.WorkKind;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tells the waiting workers of this node that there is work of their kinds. Each thread knows what it has heard: work
 * that is added between its looking for some and its waiting ends the wait at once.
 */
@Singleton
final class WakeUp {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private final ThreadLocal<Long> heard = new ThreadLocal<>();
    private final Map<WorkKind, Long> rings = new EnumMap<>(WorkKind.class);

    void ring(Collection<WorkKind> kinds) {
        if (kinds.isEmpty()) return;
        lock.lock();
        try {
            for (WorkKind kind : kinds) rings.merge(kind, 1L, Long::sum);
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The calling thread is about to look for work of these kinds. */
    void looking(Set<WorkKind> kinds) {
        lock.lock();
        try {
            heard.set(rings(kinds));
        } finally {
            lock.unlock();
        }
    }

    void await(Set<WorkKind> kinds, Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            Long last = heard.get();
            long known = last == null ? rings(kinds) : last;
            long left = atMost.toNanos();
            while (rings(kinds) == known && left > 0) left = rung.awaitNanos(left);
            heard.set(rings(kinds));
        } finally {
            lock.unlock();
        }
    }

    private long rings(Set<WorkKind> kinds) {
        return kinds.stream().mapToLong(kind -> rings.getOrDefault(kind, 0L)).sum();
    }
}
