package io.scribehook.app.worker;

import io.scribehook.domain.ledger.Storage;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has something done as soon as the storage answers, however long that takes: callbacks are taken meanwhile, so nothing is
 * lost by waiting.
 *
 * @param pause between two tries
 */
record Patience(Storage storage, Duration pause) {
    private static final Logger log = LoggerFactory.getLogger(Patience.class);

    void open() throws InterruptedException {
        while (true) {
            try {
                storage.open();
                return;
            } catch (Storage.StorageUnavailable e) {
                rest(e);
            }
        }
    }

    /** Once it is open. What was there a moment ago may be gone again; a step is done anew as a whole. */
    void with(Runnable step) throws InterruptedException {
        while (true) {
            try {
                step.run();
                return;
            } catch (RuntimeException e) {
                if (!storage.isAway(e)) throw e;
                rest(e);
            }
        }
    }

    private void rest(RuntimeException trouble) throws InterruptedException {
        log.warn("storage.unavailable reason={}", trouble.getMessage());
        Thread.sleep(pause);
    }
}
