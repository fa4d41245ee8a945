package io.scribehook.notify.email;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The connections to the mail server that are open, and those of them that nobody uses. Thread-safe. */
final class SmtpConnections implements AutoCloseable {
    private final SmtpReuse reuse;
    private final Semaphore room;
    private final Deque<SmtpConnection> idle = new ArrayDeque<>();
    private boolean watched;
    private boolean closed;

    SmtpConnections(SmtpReuse reuse) {
        this.reuse = reuse;
        this.room = new Semaphore(reuse.connections(), true);
    }

    /** Waits until one more may be open. Whoever entered leaves. */
    void enter() throws InterruptedException {
        room.acquire();
    }

    void leave() {
        room.release();
    }

    /** One that is open and still answers, or null. */
    @Nullable
    SmtpConnection reusable() {
        for (SmtpConnection next = poll(); next != null; next = poll()) {
            // asks the server
            if (next.isConnected()) return next;
            next.end();
        }
        return null;
    }

    private synchronized @Nullable SmtpConnection poll() {
        return idle.pollLast();
    }

    /** Keeps one after a message that the server accepted, or closes it. */
    void keep(SmtpConnection connection) {
        if (!keeps(connection)) connection.end();
    }

    private synchronized boolean keeps(SmtpConnection connection) {
        if (closed || reuse.idle().isZero() || connection.messages() >= reuse.messages()) return false;
        connection.idleSince(System.nanoTime());
        idle.addLast(connection);
        if (!watched) {
            watched = true;
            var _ = Thread.ofVirtual().name("smtp-idle").start(this::watch);
        }
        return true;
    }

    /** Runs as long as there is an idle one. */
    private void watch() {
        try {
            while (true) {
                TimeUnit.NANOSECONDS.sleep(Math.max(
                        reuse.idle().toNanos() / 4, Duration.ofMillis(10).toNanos()));
                expired(reuse.idle()).forEach(SmtpConnection::end);
                if (unwatched()) return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized List<SmtpConnection> expired(Duration after) {
        var expired = new ArrayList<SmtpConnection>();
        long now = System.nanoTime();
        while (!idle.isEmpty() && now - idle.getFirst().idleSince() >= after.toNanos()) expired.add(idle.removeFirst());
        return expired;
    }

    private synchronized boolean unwatched() {
        watched = !idle.isEmpty();
        return !watched;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        expired(Duration.ZERO).forEach(SmtpConnection::end);
    }
}
