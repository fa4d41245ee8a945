package io.scribehook.persistence;

import io.scribehook.domain.callback.Quarantine;
import io.scribehook.domain.source.SourceName;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

@Singleton
final class JdbcQuarantine implements Quarantine {
    /** Only the columns of its index. */
    private static final String HELD = """
            select coalesce(h.source, l.source) collate "C" as source,
                   coalesce(h.events, 0) as events, coalesce(h.bytes, 0) as bytes,
                   coalesce(h.unproven_events, 0) as unproven_events, coalesce(h.unproven_bytes, 0) as unproven_bytes,
                   coalesce(l.events, 0) as lost_events, coalesce(l.bytes, 0) as lost_bytes, l.last_at
            from (
                select e.source, count(*) as events, sum(e.bytes) as bytes,
                       count(*) filter (where e.proof = 'none') as unproven_events,
                       sum(e.bytes) filter (where e.proof = 'none') as unproven_bytes
                from callback_events e
                where e.state = 'quarantined' and e.adopted_job is null and e.adopted_source is null
                  and e.source is not null
                group by e.source
            ) h full join quarantine_losses l on l.source = h.source
            order by 1""";

    /**
     * The oldest are chosen before they are locked: whoever drops at the same time chooses the same, and what the other
     * one has got already is not made up for with younger ones.
     */
    private static final String DROP = """
            with oldest as (
                select e.id, e.bytes
                from callback_events e
                where e.source = :source and e.state = 'quarantined' and e.proof = 'none'
                  and e.adopted_job is null and e.adopted_source is null
                  and not exists (select from work w where w.kind = 'interpret' and w.subject = e.id)
                  and not exists (select from follow_ups f where f.subject_id = e.id)
                order by e.id limit :most
            ), added as (
                select id, row_number() over (order by id) as number, sum(bytes) over (order by id) - bytes as before
                from oldest
            ), chosen as (
                select e.id from callback_events e
                where e.id in (select a.id from added a where a.number <= :events or a.before < :bytes)
                  and e.state = 'quarantined' and e.adopted_job is null and e.adopted_source is null
                order by e.id for update skip locked
            ), gone as (
                delete from callback_events e using chosen c where e.id = c.id returning e.id, e.bytes
            ), bodies as (
                delete from callback_bodies b using gone g where b.event_id = g.id
            ), lost as (
                insert into quarantine_losses as l (source, events, bytes, last_at)
                select :source, count(*), sum(g.bytes), :now from gone g having count(*) > 0
                on conflict (source) do update
                set events = l.events + excluded.events, bytes = l.bytes + excluded.bytes, last_at = excluded.last_at
            )
            select count(*) as events, coalesce(sum(bytes), 0) as bytes from gone""";

    private final Jdbi jdbi;

    JdbcQuarantine(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Held> held() {
        return jdbi.withHandle(
                handle -> handle.createQuery(HELD).map(JdbcQuarantine::read).list());
    }

    @Override
    public Amount drop(SourceName source, Amount excess, int most, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(DROP)
                .bind("source", source.value())
                .bind("events", excess.events())
                .bind("bytes", excess.bytes())
                .bind("most", most)
                .bind("now", now)
                .map((row, _) -> amount(row, ""))
                .one());
    }

    private static Held read(ResultSet row, StatementContext context) throws SQLException {
        var last = row.getObject("last_at", OffsetDateTime.class);
        return new Held(
                new SourceName(Columns.text(row, "source")),
                amount(row, ""),
                amount(row, "unproven_"),
                amount(row, "lost_"),
                last == null ? null : last.toInstant());
    }

    private static Amount amount(ResultSet row, String prefix) throws SQLException {
        return new Amount(row.getLong(prefix + "events"), row.getLong(prefix + "bytes"));
    }
}
