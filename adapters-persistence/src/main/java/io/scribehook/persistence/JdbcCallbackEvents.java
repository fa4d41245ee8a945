package io.scribehook.persistence;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.CallbackEvents;
import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.source.SourceName;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

@Singleton
final class JdbcCallbackEvents implements CallbackEvents {
    private final Jdbi jdbi;

    JdbcCallbackEvents(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<CallbackEvent> find(EventId id) {
        return one("select " + EventRows.COLUMNS + " from callback_events e where e.id = :id", id, EventRows::event);
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
        String sql = """
                select e.body_length, b.encoding
                from callback_events e join callback_bodies b on b.event_id = e.id and b.part = 0
                where e.id = :id""";
        return one(sql, id, (row, _) -> (Body) new StoredBody(
                jdbi, id.value(), Columns.constant(row, "encoding", BodyEncoding.class), row.getLong("body_length")));
    }

    private <T> Optional<T> one(String sql, EventId id, RowMapper<T> mapper) {
        return jdbi.withHandle(handle ->
                handle.createQuery(sql).bind("id", id.value()).map(mapper).findOne());
    }

    private record StoredBody(Jdbi jdbi, UUID event, BodyEncoding encoding, long length) implements Body {
        @Override
        public InputStream open() {
            return encoding.decode(BodyParts.reading(jdbi, event));
        }

        @Override
        public String toString() {
            return "Body[" + length + " bytes]";
        }
    }
}
