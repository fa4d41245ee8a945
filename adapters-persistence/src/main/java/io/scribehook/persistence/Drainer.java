package io.scribehook.persistence;

import io.scribehook.domain.callback.PendingProofs;
import io.scribehook.domain.callback.Proof;
import io.scribehook.domain.callback.Receipt;
import io.scribehook.persistence.spool.Spool;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what waits in the spool to the database, and finds out when the database is back. A file is deleted only after
 * its event is committed; what is brought twice has the same id and is stored once.
 */
@Singleton
final class Drainer implements OnceOpen, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Drainer.class);
    private static final long PAUSE_MILLIS = 1_000;
    private static final int TOGETHER = 64;

    private final Spool spool;
    private final JdbcInbox database;
    private final Circuit circuit;
    private final Jdbi jdbi;
    private final @Nullable PendingProofs proofs;
    private final Thread thread = Thread.ofVirtual().name("drainer").unstarted(this::run);
    private volatile boolean closed;

    Drainer(Spool spool, JdbcInbox database, Circuit circuit, Jdbi jdbi, @Nullable PendingProofs proofs) {
        this.proofs = proofs;
        this.spool = spool;
        this.database = database;
        this.circuit = circuit;
        this.jdbi = jdbi;
    }

    @Override
    public void start() {
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
        boolean answers = true;
        Iterator<String> names = spool.names().iterator();
        while (answers && !closed && names.hasNext()) {
            Map<String, CompletableFuture<Receipt>> begun = new LinkedHashMap<>();
            while (begun.size() < TOGETHER && names.hasNext()) {
                String name = names.next();
                begun.put(name, begin(name));
            }
            int brought = settle(begun);
            drained += brought;
            // One file in trouble must not hold up the others.
            answers = brought == begun.size() || answers();
        }
        if (!answers) circuit.broke();
        if (drained > 0) log.info("spool.drained events={}", drained);
    }

    /** Small ones are under way together, and so share a commit; each large one has the database for itself. */
    private CompletableFuture<Receipt> begin(String name) {
        try {
            SpooledEvent spooled = SpooledEvent.read(spool.read(name));
            if (spooled.event().proof() == Proof.PENDING) return CompletableFuture.completedFuture(prove(spooled));
            CompletableFuture<Receipt> receipt = database.begin(spooled.event(), spooled.body());
            if (spooled.body().length() > BodyParts.PART_BYTES)
                receipt.handle((_, _) -> name).join();
            return receipt;
        } catch (IOException | RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private int settle(Map<String, CompletableFuture<Receipt>> begun) {
        int brought = 0;
        for (var one : begun.entrySet()) {
            try {
                if (settle(one.getKey(), one.getValue())) brought++;
            } catch (IOException e) {
                log.warn("spool.not_drained event={}", one.getKey(), e);
            }
        }
        return brought;
    }

    private boolean settle(String name, CompletableFuture<Receipt> receipt) throws IOException {
        try {
            receipt.join();
        } catch (CompletionException e) {
            Throwable why = e.getCause();
            if (why instanceof EOFException || why instanceof Json.StoredWrongly || SqlTrouble.isRefusal(e))
                return setAside(name, e);
            if (!(why instanceof NoSuchFileException)) {
                log.warn("spool.not_drained event={}", name, e);
                return false;
            }
            log.warn("spool.file_gone event={}", name);
        }
        spool.remove(name);
        return true;
    }

    /** What proves nothing is done with as well. */
    private Receipt prove(SpooledEvent spooled) throws IOException {
        if (proofs == null) throw new IllegalStateException("nobody checks proofs here");
        boolean proven = proofs.prove(spooled.event(), spooled.body(), (event, body) -> {
            var _ = database.begin(event, body).join();
        });
        if (!proven) log.warn("spool.unproven event={}", spooled.event().id());
        return new Receipt.Stored(spooled.event().id());
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
