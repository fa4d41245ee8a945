package io.scribehook.persistence;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.callback.Receipt;
import io.scribehook.domain.work.WorkKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One event in one statement, and a large body in the rows that follow it. */
final class SingleInsert {
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
        )
        select id from event\
        """;

    /** An event that comes again under its own id is no new delivery: the answer to the first was lost. */
    private static final String COUNT = """
        update callback_events set deliveries = deliveries + case when id = :id then 0 else 1 end
        where inbox_key = :key
        returning id\
        """;

    private SingleInsert() {}

    static Receipt insert(Handle handle, Arrival arrival) {
        CallbackEvent event = arrival.event();
        BodyEncoding.Encoded small = arrival.small();
        boolean stored = handle.createQuery(STORE)
                .bind("id", event.id().value())
                .bind("key", arrival.key())
                .bind("submission", JdbcInbox.submission(event.address()))
                .bind("source", JdbcInbox.source(event.address()))
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

    static void writeParts(Handle handle, EventId event, Body body) throws IOException {
        BodyEncoding encoding = BodyEncoding.ofStreams();
        try (InputStream in = body.open();
                OutputStream parts = BodyParts.writing(handle, event.value(), encoding);
                OutputStream out = encoding.encoding(parts)) {
            in.transferTo(out);
        }
    }

    /**
     * A delivery whose key is known.
     *
     * @param small the body, or null when it is too large for one row
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Arrival(CallbackEvent event, byte[] key, long length, BodyEncoding.@Nullable Encoded small) {}
}
