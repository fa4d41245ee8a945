package io.scribehook.persistence;

import io.scribehook.domain.callback.Address;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.Inbox;
import io.scribehook.domain.callback.Receipt;
import jakarta.inject.Singleton;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Small bodies are committed together. Of the others each has its own commit: one statement stores the event and makes
 * it due; what is larger than a part follows in further rows of the same transaction.
 */
@Singleton
final class JdbcInbox {
    private final Jdbi jdbi;
    private final JustAdded justAdded;
    private final GroupCommit together;
    private final DatabaseConfig config;

    /** @param zstandard loaded before the first callback is stored */
    JdbcInbox(
            Jdbi jdbi,
            JustAdded justAdded,
            GroupCommit together,
            DatabaseConfig config,
            @SuppressWarnings("unused") NativeZstandard zstandard) {
        this.jdbi = jdbi;
        this.justAdded = justAdded;
        this.together = together;
        this.config = config;
    }

    /** As {@link Inbox#store}. An event that comes again under its own id is not counted again. */
    Receipt store(CallbackEvent event, Body body) {
        try {
            return begin(event, body).join();
        } catch (CompletionException e) {
            throw unavailable(e);
        }
    }

    /**
     * Begins to store it: the receipt comes when it is committed. It fails with whatever went wrong, upon which it may be
     * committed all the same.
     */
    CompletableFuture<Receipt> begin(CallbackEvent event, Body body) {
        if (body.length() > BodyParts.PART_BYTES) return begin(event, () -> write(event, body));
        try {
            byte[] bytes = read(body);
            BodyEncoding.Encoded encoded = BodyEncoding.encode(bytes);
            byte[] key = new InboxKey(event).of(bytes);
            if (together.takes(encoded)) return together.store(new SmallEvent(event, key, bytes.length, encoded));
            return begin(event, () -> write(new SingleInsert.Arrival(event, key, bytes.length, encoded)));
        } catch (IOException | RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    static Inbox.InboxUnavailable unavailable(Exception failure) {
        return new Inbox.InboxUnavailable("the callback is not stored", failure);
    }

    private CompletableFuture<Receipt> begin(CallbackEvent event, Callable<Receipt> writing) {
        var receipt = new CompletableFuture<Receipt>();
        Thread.ofVirtual().name("inbox-large").start(() -> {
            try {
                Receipt written = writing.call();
                if (written instanceof Receipt.Stored) justAdded.add(List.of(JustAdded.interpreting(event)));
                receipt.complete(written);
            } catch (Exception | Error e) {
                receipt.completeExceptionally(e);
            }
        });
        return receipt;
    }

    private static byte[] read(Body body) throws IOException {
        try (InputStream in = body.open()) {
            byte[] bytes = in.readAllBytes();
            if (bytes.length != body.length()) throw new EOFException("the body has another length");
            return bytes;
        }
    }

    private Receipt write(SingleInsert.Arrival small) {
        return jdbi.withHandle(handle -> SingleInsert.insert(limited(handle), small));
    }

    private Receipt write(CallbackEvent event, Body body) throws IOException {
        try (InputStream in = body.open()) {
            InboxKey.Streamed streamed = new InboxKey(event).of(new byte[0], in);
            var large = new SingleInsert.Arrival(event, streamed.key(), streamed.length(), null);
            return jdbi.inTransaction(handle -> {
                Receipt receipt = SingleInsert.insert(limited(handle), large);
                if (receipt instanceof Receipt.Stored) SingleInsert.writeParts(handle, event.id(), body);
                return receipt;
            });
        }
    }

    private Handle limited(Handle handle) {
        Statements.limit(handle, config.intakeTimeout());
        return handle;
    }

    static @Nullable UUID submission(Address address) {
        return address instanceof Address.ToSubmission(var submission) ? submission.value() : null;
    }

    static @Nullable String source(Address address) {
        return address instanceof Address.ToSource(var source) ? source.value() : null;
    }
}
