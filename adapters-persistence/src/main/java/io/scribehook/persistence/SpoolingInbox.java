package io.scribehook.persistence;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.Inbox;
import io.scribehook.domain.callback.Proof;
import io.scribehook.domain.callback.Receipt;
import io.scribehook.domain.callback.Rush;
import io.scribehook.persistence.spool.Spool;
import io.scribehook.persistence.spool.SpoolFullException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
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
    private final Rush rush;
    private final long patienceMillis;
    /** Large bodies that came at once would take each other's time and every connection: so many are written at once. */
    private final Semaphore turns = new Semaphore(LARGE_AT_ONCE, true);

    SpoolingInbox(JdbcInbox database, Circuit circuit, Spool spool, Rush rush, DatabaseConfig config) {
        this.database = database;
        this.circuit = circuit;
        this.spool = spool;
        this.rush = rush;
        this.patienceMillis = config.intakeTimeout().toMillis();
    }

    @Override
    public CompletionStage<Receipt> begin(CallbackEvent event, Body body) {
        CompletionStage<Receipt> receipt = storing(event, body);
        rush.enter();
        return receipt.whenComplete((_, _) -> rush.leave());
    }

    private CompletableFuture<Receipt> storing(CallbackEvent event, Body body) {
        if (event.proof() == Proof.PENDING) return aside(() -> spoolUnproven(event, body));
        if (!circuit.isClosed()) return aside(() -> spool(event, body));
        if (body.length() > LARGE_BYTES) return aside(() -> storeLarge(event, body));
        var stored = new CompletableFuture<Receipt>();
        var _ = database.begin(event, body).whenComplete((receipt, failure) -> {
            if (failure == null) stored.complete(receipt);
            else stored.completeAsync(() -> spoolAfter(failure, event, body), Thread::startVirtualThread);
        });
        return stored;
    }

    private static CompletableFuture<Receipt> aside(Supplier<Receipt> storing) {
        return CompletableFuture.supplyAsync(storing, Thread::startVirtualThread);
    }

    /** What has no turn in the database soon goes to the spool; when that is full, it waits for a turn after all. */
    private Receipt storeLarge(CallbackEvent event, Body body) {
        Receipt stored = inDatabase(event, body, TURN);
        if (stored != null) return stored;
        try {
            return spool(event, body);
        } catch (InboxUnavailable e) {
            Receipt late = e.getCause() instanceof SpoolFullException ? inDatabase(event, body, LAST_TURN) : null;
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

    /** Whoever has no answer in time does not interrupt the writing: that might close a file of the body under its feet. */
    private @Nullable Receipt inDatabase(CallbackEvent event, Body body, Duration turn) {
        if (!circuit.isClosed() || !awaitTurn(turn)) return null;
        CompletableFuture<Receipt> receipt = database.begin(event, body);
        var _ = receipt.whenComplete((_, _) -> turns.release());
        try {
            return receipt.get(patienceMillis + body.length() / BYTES_PER_MILLI, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            note(e, event);
        } catch (ExecutionException e) {
            note(cause(e), event);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        return null;
    }

    private boolean awaitTurn(Duration patience) {
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static InboxUnavailable interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new InboxUnavailable("interrupted while the callback was stored", e);
    }

    private Receipt spoolAfter(Throwable failure, CallbackEvent event, Body body) {
        note(failure instanceof CompletionException ? cause(failure) : failure, event);
        return spool(event, body);
    }

    private static Throwable cause(Throwable failure) {
        return Objects.requireNonNullElse(failure.getCause(), failure);
    }

    /** What it says of the database that an event is not there. */
    private void note(Throwable failure, CallbackEvent event) {
        if (failure instanceof IOException unread) throw JdbcInbox.unavailable(unread);
        if (!(failure instanceof TimeoutException)) log.warn("intake.not_in_database event={}", event.id(), failure);
        if (!SqlTrouble.isRefusal(failure)) circuit.broke();
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
