package io.scribehook.persistence;

import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.callback.Receipt;
import io.scribehook.domain.work.WorkKind;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Many small events in one statement, and their repeats in another. Each key is written once and in the order of keys,
 * so that two batches wait for each other in one direction only.
 */
@Singleton
final class BatchInsert {
    private static final String STORE = """
            with arrived as (
                select *
                from unnest(:ids::uuid[], :keys::bytea[], :submissions::uuid[], :sources::text[], :providers::text[],
                    :origins::text[], :methods::text[], :queries::text[], :headers::text[], :bytes::bigint[],
                    :lengths::bigint[], :proofs::text[], :times::text[], :encodings::text[], :bodies::bytea[])
                as a (id, inbox_key, submission_id, source, provider, origin, method, query, headers,
                    bytes, body_length, proof, received_at, encoding, body)
            ),
            event as (
                insert into callback_events
                    (id, inbox_key, submission_id, source, provider, origin, method, query, headers, bytes, body_length,
                     proof, received_at)
                select id, inbox_key, submission_id, source, provider, origin, method, query, headers::json, bytes,
                    body_length, proof, received_at::timestamptz
                from arrived
                on conflict do nothing
                returning id, provider, received_at
            ),
            body as (
                insert into callback_bodies (event_id, part, encoding, bytes)
                select a.id, 0, a.encoding, a.body from event join arrived a on a.id = event.id
            ),
            due as (
                insert into work (kind, subject, lane, due_at, tries)
                select :kind, id, provider, received_at, 0 from event
            ),
            told as (
                insert into news (topic, subject, state) select 'callback', id, 'received' from event
            )
            select id from event""";

    /** Locks in the order of keys first. An event that comes again under its own id is no new delivery. */
    private static final String COUNT = """
            with held as (
                select id, inbox_key from callback_events where inbox_key = any(:keys::bytea[]) order by inbox_key for update
            )
            update callback_events e
            set deliveries = e.deliveries + (
                select count(distinct again.id) from unnest(:keys::bytea[], :ids::uuid[]) as again (inbox_key, id)
                where again.inbox_key = held.inbox_key and again.id <> held.id)
            from held
            where e.id = held.id
            returning e.id, e.inbox_key""";

    private final Jdbi jdbi;
    private final DatabaseConfig config;

    BatchInsert(Jdbi jdbi, DatabaseConfig config) {
        this.jdbi = jdbi;
        this.config = config;
    }

    /** The receipts of the events, in their order. */
    List<Receipt> store(List<SmallEvent> events) {
        Map<ByteBuffer, SmallEvent> firsts = new TreeMap<>();
        for (SmallEvent event : events) firsts.putIfAbsent(ByteBuffer.wrap(event.key()), event);
        return jdbi.withHandle(handle -> {
            Statements.limit(handle, config.intakeTimeout());
            Set<UUID> stored = insert(handle, new EventColumns(List.copyOf(firsts.values())));
            List<SmallEvent> repeats = events.stream()
                    .filter(event -> !isStored(event, firsts, stored))
                    .toList();
            Map<ByteBuffer, UUID> known = repeats.isEmpty() ? Map.of() : count(handle, new EventColumns(repeats));
            List<Receipt> receipts = new ArrayList<>();
            for (SmallEvent event : events)
                receipts.add(
                        isStored(event, firsts, stored)
                                ? new Receipt.Stored(event.event().id())
                                : repeated(event, known));
            return receipts;
        });
    }

    @SuppressWarnings("ReferenceEquality") // the same event may be there twice
    private static boolean isStored(SmallEvent event, Map<ByteBuffer, SmallEvent> firsts, Set<UUID> stored) {
        return firsts.get(ByteBuffer.wrap(event.key())) == event
                && stored.contains(event.event().id().value());
    }

    private static Receipt repeated(SmallEvent event, Map<ByteBuffer, UUID> known) {
        UUID id = known.get(ByteBuffer.wrap(event.key()));
        if (id == null) throw new IllegalStateException("an event of the same key was there and is gone");
        return new Receipt.Repeated(new EventId(id));
    }

    private static Set<UUID> insert(Handle handle, EventColumns columns) {
        return new HashSet<>(columns.bindAll(handle.createQuery(STORE))
                .bind("kind", Names.of(WorkKind.INTERPRET))
                .mapTo(UUID.class)
                .list());
    }

    private static Map<ByteBuffer, UUID> count(Handle handle, EventColumns columns) {
        return columns.bindKeys(handle.createQuery(COUNT))
                .map((row, _) -> Map.entry(ByteBuffer.wrap(Columns.bytes(row, "inbox_key")), Columns.uuid(row, "id")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
