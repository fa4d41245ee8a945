package io.scribehook.domain.fake;

import io.scribehook.domain.callback.EventId;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one state behind all in-memory adapters, under one lock: a commit is whole or not at all, and is seen by all of
 * them at once. Two adapters of the same port over one store are two nodes with one database.
 */
public final class InMemoryStore {
    /** What the ledger and the inbox can be made to suffer. */
    public enum Health {
        FINE,
        /** Nothing is written, and whoever writes is told that it is unavailable. */
        DOWN,
        /** Everything is written, and whoever writes is told that it is unavailable all the same. */
        LOSES_ANSWERS
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moreWork = lock.newCondition();
    private final ThreadLocal<Long> seen = new ThreadLocal<>();
    private Records records = new Records();
    private Health health = Health.FINE;
    private long additions;

    public void health(Health next) {
        reading(_ -> health = next);
    }

    /** What retention does to an event's bytes. */
    public void dropBody(EventId event) {
        reading(current -> current.events.computeIfPresent(event, (_, stored) -> stored.withoutBody()));
    }

    /** Runs alone, on the current state, which it may change only if it cannot fail half-way. */
    <T> T reading(Function<Records, T> action) {
        lock.lock();
        try {
            return action.apply(records);
        } finally {
            lock.unlock();
        }
    }

    /** Runs alone, on a copy of the state, which counts when it says so. */
    <T> T changing(Function<Records, Draft<T>> action) {
        lock.lock();
        try {
            if (health == Health.DOWN) throw new Unavailable("the store is down");
            Draft<T> draft = action.apply(records.copy());
            if (draft.keep() != null) {
                boolean added = !records.work
                                .keySet()
                                .containsAll(draft.keep().work.keySet())
                        || !records.work.values().containsAll(draft.keep().work.values());
                records = draft.keep();
                if (added) workAdded();
            }
            if (health == Health.LOSES_ANSWERS) throw new Unavailable("the store did not answer");
            return draft.answer();
        } finally {
            lock.unlock();
        }
    }

    /** Wakes who waits for work. */
    void workAdded() {
        lock.lock();
        try {
            additions++;
            moreWork.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Remembers that this thread knows of all the work that was added so far. */
    void lookedForWork() {
        seen.set(reading(_ -> additions));
    }

    /** Waits until work was added since this thread last looked for some. */
    void awaitWork(Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            Long looked = seen.get();
            long before = looked == null ? additions : looked;
            long left = atMost.toNanos();
            while (additions == before && left > 0) left = moreWork.awaitNanos(left);
            seen.set(additions);
        } finally {
            lock.unlock();
        }
    }

    /** What a change came to, with the state that is to count from now on, null to leave it as it was. */
    record Draft<T>(T answer, @Nullable Records keep) {}

    /** Translated by each port into its own exception. */
    static final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unavailable(String message) {
            super(message);
        }
    }
}
