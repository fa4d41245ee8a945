package io.scribehook.persistence;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.CallbackEvents;
import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.source.SourceName;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

@Singleton
final class JdbcCallbackEvents implements CallbackEvents {
    private static final String BODY = "e.body_length, b.encoding," + " case when octet_length(b.bytes) <= "
            + GroupCommit.LARGEST_BYTES + " then b.bytes end as body";
    private static final String WITH_BODY =
            "callback_events e join callback_bodies b on b.event_id = e.id and b.part = 0";

    private final Jdbi jdbi;
    private final Lookup<CallbackEvent> events;
    private final Lookup<Kept> kept;

    JdbcCallbackEvents(Jdbi jdbi) {
        this.jdbi = jdbi;
        events = new Lookup<>(
                jdbi,
                "select " + EventRows.COLUMNS + " from callback_events e where e.id = any(:keys)",
                "id",
                EventRows::event);
        kept = new Lookup<>(
                jdbi,
                "select " + EventRows.COLUMNS + ", " + BODY + " from " + WITH_BODY + " where e.id = any(:keys)",
                "id",
                (row, context) -> new Kept(EventRows.event(row, context), body(row, context)));
    }

    @Override
    public Optional<CallbackEvent> find(EventId id) {
        return events.one(id.value());
    }

    @Override
    public Optional<EventState> state(EventId id) {
        return one("select ruling from callback_events where id = :id", id, EventRows::state);
    }

    @Override
    public int deliveries(EventId id) {
        return one("select deliveries from callback_events where id = :id", id, (row, _) -> row.getInt("deliveries"))
                .orElse(0);
    }

    @Override
    public Optional<EventId> saying(SourceName source, String messageId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select event_id from messages where source = :source and message_id = :message")
                .bind("source", source.value())
                .bind("message", messageId)
                .mapTo(UUID.class)
                .findOne()
                .map(EventId::new));
    }

    @Override
    public Optional<Body> body(EventId id) {
        return one("select e.id, " + BODY + " from " + WITH_BODY + " where e.id = :id", id, this::body);
    }

    @Override
    public Optional<Kept> kept(EventId id) {
        return kept.one(id.value());
    }

    /** What is short comes with the row. */
    private Body body(ResultSet row, StatementContext context) throws SQLException {
        var encoding = Columns.constant(row, "encoding", BodyEncoding.class);
        long length = row.getLong("body_length");
        byte[] bytes = row.getBytes("body");
        UUID event = Columns.uuid(row, "id");
        return new StoredBody(
                encoding,
                length,
                bytes == null ? () -> BodyParts.reading(jdbi, event) : () -> new ByteArrayInputStream(bytes));
    }

    private <T> Optional<T> one(String sql, EventId id, RowMapper<T> mapper) {
        return jdbi.withHandle(handle ->
                handle.createQuery(sql).bind("id", id.value()).map(mapper).findOne());
    }

    private record StoredBody(BodyEncoding encoding, long length, Supplier<InputStream> bytes) implements Body {
        @Override
        public InputStream open() throws IOException {
            return encoding.decode(bytes.get());
        }

        @Override
        public String toString() {
            return "Body[" + length + " bytes]";
        }
    }
}
