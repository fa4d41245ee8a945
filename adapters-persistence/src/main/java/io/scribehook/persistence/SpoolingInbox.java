package io.scribehook.persistence;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.Inbox;
import io.scribehook.domain.callback.Proof;
import io.scribehook.domain.callback.Receipt;
import io.scribehook.persistence.spool.Spool;
import io.scribehook.persistence.spool.SpoolFullException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database, or else the spool. What the database may have taken or not goes to the spool under the same id: an
 * event that comes again under its own id is the same event.
 */
@Singleton
final class SpoolingInbox implements Inbox {
    private static final Logger log = LoggerFactory.getLogger(SpoolingInbox.class);

    /** A body that is written for longer than this may be asked for is not a database that hangs. */
    private static final long BYTES_PER_MILLI = 4_000;

    private static final double SHARE_OF_UNPROVEN = 0.25;
    private static final int LARGE_BYTES = 1024 * 1024;
    private static final int LARGE_AT_ONCE = 4;
    private static final Duration TURN = Duration.ofSeconds(5);
    private static final Duration LAST_TURN = Duration.ofSeconds(30);

    private final JdbcInbox database;
    private final Circuit circuit;
    private final Spool spool;
    private final long patienceMillis;
    /** Large bodies that came at once would take each other's time and every connection: so many are written at once. */
    private final Semaphore turns = new Semaphore(LARGE_AT_ONCE, true);

    SpoolingInbox(JdbcInbox database, Circuit circuit, Spool spool, DatabaseConfig config) {
        this.database = database;
        this.circuit = circuit;
        this.spool = spool;
        this.patienceMillis = config.intakeTimeout().toMillis();
    }

    /** What has no turn in the database soon goes to the spool; when that is full, it waits for a turn after all. */
    @Override
    public Receipt store(CallbackEvent event, Body body) {
        if (event.proof() == Proof.PENDING) return spoolUnproven(event, body);
        Receipt stored = inDatabase(event, body, TURN);
        if (stored != null) return stored;
        try {
            return spool(event, body);
        } catch (InboxUnavailable e) {
            boolean full = e.getCause() instanceof SpoolFullException;
            Receipt late = full && body.length() > LARGE_BYTES ? inDatabase(event, body, LAST_TURN) : null;
            if (late == null) throw e;
            return late;
        }
    }

    /** With all its secrets it does not go to the database, and what strangers may send leaves room for the rest. */
    private Receipt spoolUnproven(CallbackEvent event, Body body) {
        if (!spool.isEmptierThan(SHARE_OF_UNPROVEN))
            throw new InboxUnavailable(
                    "the spool has no room for what is not proven", new IOException("a share of the spool is full"));
        return spool(event, body);
    }

    private @Nullable Receipt inDatabase(CallbackEvent event, Body body, Duration turn) {
        boolean large = body.length() > LARGE_BYTES;
        if (!circuit.isClosed() || (large && !awaitTurn(turn))) return null;
        try {
            return ask(event, body, large ? turns::release : () -> {});
        } catch (TimeoutException _) {
            circuit.broke();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException) throw JdbcInbox.unavailable(e);
            log.warn("intake.not_in_database event={}", event.id(), e);
            if (!SqlTrouble.isRefusal(e)) circuit.broke();
        }
        return null;
    }

    private boolean awaitTurn(Duration patience) {
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InboxUnavailable("interrupted while the callback was stored", e);
        }
    }

    /** Whoever is not answered in time is not interrupted: that might close a file of the body under our feet. */
    private Receipt ask(CallbackEvent event, Body body, Runnable afterwards)
            throws TimeoutException, ExecutionException {
        CompletableFuture<Receipt> receipt = database.begin(event, body);
        var _ = receipt.whenComplete((_, _) -> afterwards.run());
        try {
            return receipt.get(patienceMillis + body.length() / BYTES_PER_MILLI, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InboxUnavailable("interrupted while the callback was stored", e);
        }
    }

    private Receipt spool(CallbackEvent event, Body body) {
        try {
            spool.put(event.id().value(), SpooledEvent.header(event, body), body);
        } catch (IOException | RuntimeException e) {
            throw new InboxUnavailable("the callback is neither in the database nor in the spool", e);
        }
        log.info("intake.spooled event={} bytes={}", event.id(), body.length());
        return new Receipt.Stored(event.id());
    }
}
