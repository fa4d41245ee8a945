package io.scribehook.persistence;

import io.scribehook.domain.job.JobId;
import io.scribehook.domain.news.News;
import io.scribehook.domain.news.NewsFeed;
import io.scribehook.persistence.NewsPosition.Beginning;
import io.scribehook.persistence.NewsPosition.Snapshot;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads on from a snapshot: exactly what it did not see, wherever in the order of numbers it stands. */
@Singleton
final class JdbcNewsFeed implements NewsFeed {
    private static final int DELETED_AT_ONCE = 10_000;

    /** What had begun later, or had not ended: the key leads to both. */
    private static final String UNREAD = """
            select n.xid::text as xid, n.seq, n.topic, n.subject, n.job_id, n.state
            from news n
            where (n.xid >= :end::xid8 or n.xid = any(('{' || :running || '}')::xid8[]))
                and pg_visible_in_snapshot(n.xid, :until::pg_snapshot)
                and (:xid::xid8 is null or (n.xid, n.seq) > (:xid::xid8, :seq::bigint))
            order by n.xid, n.seq
            limit :limit""";

    private static final String FORGET = """
            with oldest as (
                select xid, seq, at from news order by xid, seq limit :limit
            ),
            latest as (
                select seq from news order by xid desc, seq desc limit 1
            ),
            gone as (
                delete from news n using oldest o, latest l
                where n.xid = o.xid and n.seq = o.seq and (o.at < :before or o.seq <= l.seq - :most)
                returning n.xid
            )
            update news_forgotten
            set through = greatest(through, (select xid from gone order by xid desc limit 1))
            where exists (select 1 from gone)
            returning (select count(*) from gone)""";

    private final Jdbi jdbi;

    JdbcNewsFeed(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Present(Snapshot snapshot, long forgotten) {}

    private record Row(News news, long xid, long seq) {}

    @Override
    public Position present() {
        return jdbi.withHandle(handle -> new NewsPosition(present(handle).snapshot(), null).write());
    }

    /** The snapshot is taken before the rows are read: what is committed in between is left to the next reading. */
    @Override
    public Reading after(Position position, int most) {
        NewsPosition from = NewsPosition.parse(position).orElse(null);
        return jdbi.withHandle(handle -> {
            Present present = present(handle);
            Snapshot now = present.snapshot();
            if (from == null || isMissed(from.read(), present))
                return new Reading.Missed(new NewsPosition(now, null).write());
            Snapshot until = from.beginning() == null ? now : from.beginning().of();
            List<Row> rows = rows(handle, from, until, most + 1);
            boolean more = rows.size() > most;
            List<Row> told = more ? rows.subList(0, most) : rows;
            var next = more
                    ? new NewsPosition(
                            from.read(),
                            new Beginning(
                                    until, told.getLast().xid(), told.getLast().seq()))
                    : new NewsPosition(until, null);
            // what a page of an earlier snapshot leaves may have been followed since
            boolean followed =
                    !more && !until.equals(now) && !rows(handle, next, now, 1).isEmpty();
            return new Reading.Told(told.stream().map(Row::news).toList(), next.write(), more || followed);
        });
    }

    /** Or is from a time that this database has not seen, having been restored to an earlier one. */
    private static boolean isMissed(Snapshot read, Present present) {
        return read.end() <= present.forgotten()
                || read.end() > present.snapshot().end();
    }

    private static Present present(Handle handle) {
        return handle.createQuery("select pg_current_snapshot()::text as snapshot, through::text from news_forgotten")
                .map((row, _) -> new Present(
                        Snapshot.of(Columns.text(row, "snapshot")), Long.parseLong(Columns.text(row, "through"))))
                .one();
    }

    private static List<Row> rows(Handle handle, NewsPosition from, Snapshot until, int limit) {
        Beginning beginning = from.beginning();
        return handle.createQuery(UNREAD)
                .bind("end", Long.toString(from.read().end()))
                .bind("running", from.read().running())
                .bind("until", until.text())
                .bind("xid", beginning == null ? null : Long.toString(beginning.xid()))
                .bind("seq", beginning == null ? null : Long.toString(beginning.seq()))
                .bind("limit", limit)
                .map(JdbcNewsFeed::row)
                .list();
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        @Nullable UUID job = Columns.optionalUuid(row, "job_id");
        var news = new News(
                Columns.constant(row, "topic", News.Topic.class),
                Columns.uuid(row, "subject"),
                job == null ? null : new JobId(job),
                Columns.text(row, "state"));
        return new Row(news, Long.parseLong(Columns.text(row, "xid")), row.getLong("seq"));
    }

    /** In pieces, so that nobody waits long for a lock. */
    @Override
    public void forget(Instant before, long most) {
        long gone;
        do {
            gone = jdbi.withHandle(handle -> handle.createQuery(FORGET)
                    .bind("limit", DELETED_AT_ONCE)
                    .bind("before", before)
                    .bind("most", most)
                    .mapTo(Long.class)
                    .findOne()
                    .orElse(0L));
        } while (gone == DELETED_AT_ONCE);
    }
}
