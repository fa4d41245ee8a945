package io.scribehook.persistence;

import io.scribehook.domain.callback.Inbox;
import io.scribehook.persistence.spool.Spool;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what waits in the spool to the database, and finds out when the database is back. A file is deleted only after
 * its event is committed; what is brought twice has the same id and is stored once.
 */
@Singleton
final class Drainer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Drainer.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final Spool spool;
    private final JdbcInbox database;
    private final Circuit circuit;
    private final Jdbi jdbi;
    private final Thread thread = Thread.ofVirtual().name("drainer").unstarted(this::run);
    private volatile boolean closed;

    Drainer(Spool spool, JdbcInbox database, Circuit circuit, Jdbi jdbi) {
        this.spool = spool;
        this.database = database;
        this.circuit = circuit;
        this.jdbi = jdbi;
    }

    /** To be called once, when the storage is open. */
    void start() {
        circuit.mended();
        thread.start();
    }

    private void run() {
        try {
            while (!closed) {
                if (circuit.isClosed() || answers()) drain();
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException _) {
            // the service stops; what waits is drained by the next
        }
    }

    private boolean answers() {
        try {
            boolean valid = jdbi.withHandle(handle -> handle.getConnection().isValid(1));
            if (valid) circuit.mended();
            return valid;
        } catch (JdbiException | SQLException _) {
            return false;
        }
    }

    private void drain() {
        int drained = 0;
        for (String name : spool.names()) {
            if (closed) break;
            try {
                if (bring(name)) drained++;
            } catch (IOException | RuntimeException e) {
                log.warn("spool.not_drained event={}", name, e);
                // One file in trouble must not hold up the others.
                if (!answers()) {
                    circuit.broke();
                    break;
                }
            }
        }
        if (drained > 0) log.info("spool.drained events={}", drained);
    }

    private boolean bring(String name) throws IOException {
        try {
            SpooledEvent spooled = SpooledEvent.read(spool.read(name));
            database.store(spooled.event(), spooled.body());
        } catch (NoSuchFileException _) {
            log.warn("spool.file_gone event={}", name);
        } catch (EOFException | Json.StoredWrongly e) {
            return setAside(name, e);
        } catch (Inbox.InboxUnavailable e) {
            if (!SqlTrouble.isRefusal(e)) throw e;
            return setAside(name, e);
        }
        spool.remove(name);
        return true;
    }

    private boolean setAside(String name, Exception why) throws IOException {
        log.error("spool.damaged event={}", name, why);
        spool.setAside(name);
        return false;
    }

    @PreDestroy
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            if (thread.getState() != Thread.State.NEW) thread.join(PAUSE_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
