package io.scribehook.persistence;

import io.scribehook.domain.callback.Address;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.callback.Inbox;
import io.scribehook.domain.callback.Receipt;
import io.scribehook.domain.work.WorkKind;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Small bodies are committed together. Of the others each has its own commit: one statement stores the event and makes
 * it due; what is larger than a part follows in further rows of the same transaction.
 */
@Singleton
final class JdbcInbox {
    /**
     * Bytes are null where rows follow. Nothing at all is stored where the key is known; the id may be known as well, of
     * which PostgreSQL may become aware first.
     */
    private static final String STORE = """
            with event as (
                insert into callback_events
                    (id, inbox_key, submission_id, source, provider, origin, method, query, headers, bytes, body_length,
                     proof, received_at)
                values (:id, :key, :submission, :source, :provider, :origin, :method, :query, :headers::json, :bytes,
                    :body_length, :proof, :received_at)
                on conflict do nothing
                returning id, provider, received_at
            ),
            body as (
                insert into callback_bodies (event_id, part, encoding, bytes)
                select id, 0, :encoding, :first from event where :first is not null
            ),
            due as (
                insert into work (kind, subject, lane, due_at, tries)
                select :kind, id, provider, received_at, 0 from event
            ),
            told as (
                insert into news (topic, subject, state) select 'callback', id, 'received' from event
            )
            select id from event""";

    /** An event that comes again under its own id is no new delivery: the answer to the first was lost. */
    private static final String COUNT = """
            update callback_events set deliveries = deliveries + case when id = :id then 0 else 1 end
            where inbox_key = :key
            returning id""";

    private final Jdbi jdbi;
    private final WakeUp wakeUp;
    private final GroupCommit together;
    private final DatabaseConfig config;

    JdbcInbox(Jdbi jdbi, WakeUp wakeUp, GroupCommit together, DatabaseConfig config) {
        this.jdbi = jdbi;
        this.wakeUp = wakeUp;
        this.together = together;
        this.config = config;
    }

    /** As {@link Inbox#store}. An event that comes again under its own id is not counted again. */
    Receipt store(CallbackEvent event, Body body) {
        try {
            Receipt receipt = write(event, body);
            if (receipt instanceof Receipt.Stored) wakeUp.ring();
            return receipt;
        } catch (IOException | RuntimeException e) {
            throw new Inbox.InboxUnavailable("the callback is not stored", e);
        }
    }

    private Receipt write(CallbackEvent event, Body body) throws IOException {
        var key = new InboxKey(event);
        try (InputStream in = body.open()) {
            byte[] beginning = in.readNBytes(BodyParts.PART_BYTES + 1);
            if (beginning.length <= BodyParts.PART_BYTES) {
                BodyEncoding.Encoded encoded = BodyEncoding.encode(beginning);
                if (encoded.bytes().length <= GroupCommit.LARGEST_BYTES)
                    return together.store(new SmallEvent(event, key.of(beginning), beginning.length, encoded));
                var small = new Arrival(event, key.of(beginning), beginning.length, encoded);
                return jdbi.withHandle(handle -> insert(limited(handle), small));
            }
            InboxKey.Streamed streamed = key.of(beginning, in);
            var large = new Arrival(event, streamed.key(), streamed.length(), null);
            return jdbi.inTransaction(handle -> {
                Receipt receipt = insert(limited(handle), large);
                if (receipt instanceof Receipt.Stored) writeParts(handle, event.id(), body);
                return receipt;
            });
        }
    }

    private Handle limited(Handle handle) {
        Statements.limit(handle, config.intakeTimeout());
        return handle;
    }

    private static Receipt insert(Handle handle, Arrival arrival) {
        CallbackEvent event = arrival.event();
        BodyEncoding.Encoded small = arrival.small();
        boolean stored = handle.createQuery(STORE)
                .bind("id", event.id().value())
                .bind("key", arrival.key())
                .bind("submission", submission(event.address()))
                .bind("source", source(event.address()))
                .bind("provider", event.provider().value())
                .bind("origin", Names.of(event.origin()))
                .bind("method", event.method())
                .bind("query", event.query())
                .bind("headers", Labels.write(event.headers()))
                .bind("bytes", event.bytes())
                .bind("body_length", arrival.length())
                .bind("proof", Names.of(event.proof()))
                .bind("received_at", event.receivedAt())
                .bind("encoding", small == null ? null : Names.of(small.encoding()))
                .bind("first", small == null ? null : small.bytes())
                .bind("kind", Names.of(WorkKind.INTERPRET))
                .mapTo(UUID.class)
                .findOne()
                .isPresent();
        return stored ? new Receipt.Stored(event.id()) : new Receipt.Repeated(count(handle, arrival));
    }

    private static EventId count(Handle handle, Arrival arrival) {
        return new EventId(handle.createQuery(COUNT)
                .bind("id", arrival.event().id().value())
                .bind("key", arrival.key())
                .mapTo(UUID.class)
                .one());
    }

    private static void writeParts(Handle handle, EventId event, Body body) throws IOException {
        try (InputStream in = body.open();
                OutputStream parts = BodyParts.writing(handle, event.value(), BodyEncoding.DEFLATE);
                OutputStream out = BodyEncoding.deflating(parts)) {
            in.transferTo(out);
        }
    }

    static @Nullable UUID submission(Address address) {
        return address instanceof Address.ToSubmission(var submission) ? submission.value() : null;
    }

    static @Nullable String source(Address address) {
        return address instanceof Address.ToSource(var source) ? source.value() : null;
    }

    /**
     * A delivery whose key is known.
     *
     * @param small the body, or null when it is too large for one row
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    private record Arrival(CallbackEvent event, byte[] key, long length, BodyEncoding.@Nullable Encoded small) {}
}
