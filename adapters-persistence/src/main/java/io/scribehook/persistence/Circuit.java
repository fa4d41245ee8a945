package io.scribehook.persistence;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the database is worth waiting for. It is not before the storage is open. Thread-safe. */
@Singleton
final class Circuit {
    private static final Logger log = LoggerFactory.getLogger(Circuit.class);

    private final AtomicBoolean closed = new AtomicBoolean();

    boolean isClosed() {
        return closed.get();
    }

    void broke() {
        if (closed.compareAndSet(true, false)) log.warn("intake.database_away");
    }

    void mended() {
        if (closed.compareAndSet(false, true)) log.info("intake.database_there");
    }
}
