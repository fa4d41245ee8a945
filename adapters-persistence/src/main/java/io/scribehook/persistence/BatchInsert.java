package io.scribehook.persistence;

import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.callback.Receipt;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
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
                from unnest(?::uuid[], ?::bytea[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::bytea[])
                as a (id, inbox_key, submission_id, source, provider, origin, method, query, headers,
                    proof, received_at, encoding, bytes, body_length, body)
            ),
            event as (
                insert into callback_events
                    (id, inbox_key, submission_id, source, provider, origin, method, query, headers, bytes, body_length,
                     proof, received_at)
                select id, inbox_key, submission_id::uuid, source, provider, origin, method, query, headers::json, bytes,
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
                select 'interpret', id, provider, received_at, 0 from event
            )
            select id from event""";

    /** Locks in the order of keys first. An event that comes again under its own id is no new delivery. */
    private static final String COUNT = """
            with held as (
                select id, inbox_key from callback_events where inbox_key = any(?) order by inbox_key for update
            )
            update callback_events e
            set deliveries = e.deliveries + (
                select count(distinct again.id) from unnest(?::uuid[], ?::bytea[]) as again (id, inbox_key)
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
    List<Receipt> store(List<SmallEvent> events) throws SQLException {
        Map<ByteBuffer, SmallEvent> firsts = new TreeMap<>();
        for (SmallEvent event : events) firsts.putIfAbsent(ByteBuffer.wrap(event.key()), event);
        return jdbi.withHandle(handle -> {
            Statements.limit(handle, config.intakeTimeout());
            Set<UUID> stored = insert(handle.getConnection(), new EventColumns(List.copyOf(firsts.values())));
            List<SmallEvent> repeats = events.stream()
                    .filter(event -> !isStored(event, firsts, stored))
                    .toList();
            Map<ByteBuffer, UUID> known =
                    repeats.isEmpty() ? Map.of() : count(handle.getConnection(), new EventColumns(repeats));
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

    private static Set<UUID> insert(Connection connection, EventColumns columns) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STORE)) {
            columns.bindAll(statement);
            var stored = new HashSet<UUID>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) stored.add(rows.getObject(1, UUID.class));
            }
            return stored;
        }
    }

    private static Map<ByteBuffer, UUID> count(Connection connection, EventColumns columns) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COUNT)) {
            columns.bindHeld(statement);
            var known = new HashMap<ByteBuffer, UUID>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) known.put(ByteBuffer.wrap(rows.getBytes(2)), rows.getObject(1, UUID.class));
            }
            return known;
        }
    }
}
