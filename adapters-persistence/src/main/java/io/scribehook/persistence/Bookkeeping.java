package io.scribehook.persistence;

import io.scribehook.domain.callback.Rush;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is written for the lists after the transactions that people wait for: the words of transcripts, and sums. */
@Singleton
final class Bookkeeping implements OnceOpen, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Bookkeeping.class);
    private static final long PAUSE_MILLIS = 1_000;
    private static final int ROUNDS_BETWEEN_SUMS = 5;

    private final Rush rush;
    private final TranscriptIndex index;
    private final Counts counts;
    private final Thread thread = Thread.ofVirtual().name("bookkeeping").unstarted(this::run);

    Bookkeeping(Jdbi jdbi, Rush rush) {
        this.rush = rush;
        index = new TranscriptIndex(jdbi);
        counts = new Counts(jdbi);
    }

    @Override
    public void start() {
        thread.start();
    }

    private void run() {
        try {
            for (int round = 0; !Thread.currentThread().isInterrupted(); round++) {
                work(round % ROUNDS_BETWEEN_SUMS == 0);
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException _) {
            // the service stops; what is left is done by the next
        }
    }

    private void work(boolean sums) {
        try {
            while (!rush.lasts() && index.next()) {
                if (Thread.currentThread().isInterrupted()) return;
            }
            if (sums) counts.sumUp();
        } catch (JdbiException e) {
            log.warn("bookkeeping.postponed", e);
        }
    }

    @PreDestroy
    @Override
    public void close() {
        thread.interrupt();
        try {
            if (thread.getState() != Thread.State.NEW) thread.join(PAUSE_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
