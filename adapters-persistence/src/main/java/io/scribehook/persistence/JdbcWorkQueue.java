package io.scribehook.persistence;

import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.Work;
import io.scribehook.domain.work.WorkKind;
import io.scribehook.domain.work.WorkQueue;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Claims with {@code for update skip locked}: nodes pass each other by instead of waiting. */
@Singleton
final class JdbcWorkQueue implements WorkQueue {
    /**
     * Hops from lane to lane along the index, takes from each what is due first, gives every lane its first turn, then
     * every lane its second, and so on. More is looked at than claimed, since others may hold the first of it by the
     * time it is locked; but with many lanes not more of each than its share.
     */
    static final String CLAIM = """
            with recursive lanes (kind, lane, due_at) as (
                select asked.kind, first.lane, first.due_at
                from unnest(:kinds) as asked (kind) cross join lateral (
                    select w.lane, w.due_at from work w where w.kind = asked.kind
                    order by w.lane, w.due_at limit 1
                ) as first
                union all
                select lanes.kind, next.lane, next.due_at
                from lanes cross join lateral (
                    select w.lane, w.due_at from work w where w.kind = lanes.kind and w.lane > lanes.lane
                    order by w.lane, w.due_at limit 1
                ) as next
            ),
            busy as (
                select kind, lane, greatest(:window / count(*) over (), 2) as share from lanes where due_at <= :now
            ),
            due as (
                select first.*, row_number() over (partition by busy.lane order by due_at, subject) as turn
                from busy cross join lateral (
                    select w.kind, w.subject, w.due_at from work w
                    where w.kind = busy.kind and w.lane = busy.lane and w.due_at <= :now
                        and (w.lease_until is null or w.lease_until <= :now)
                    order by w.due_at, w.subject limit busy.share
                ) as first
                order by turn, due_at, subject limit :window
            ),
            locked as (
                select w.kind, w.subject, due.turn from due join work w using (kind, subject)
                where w.due_at <= :now and (w.lease_until is null or w.lease_until <= :now)
                order by due.turn, due.due_at, w.subject limit :limit
                for update of w skip locked
            ),
            claimed as (
                update work w
                set tries = w.tries + case when w.fence is null then 0 else 1 end,
                    fence = gen_random_uuid(), lease_until = :until
                from locked where w.kind = locked.kind and w.subject = locked.subject
                returning w.*, locked.turn
            )
            select * from claimed order by turn, due_at, subject""";

    private final Jdbi jdbi;
    private final WakeUp wakeUp;

    JdbcWorkQueue(Jdbi jdbi, WakeUp wakeUp) {
        this.jdbi = jdbi;
        this.wakeUp = wakeUp;
    }

    @Override
    public List<Claim> claim(Set<WorkKind> kinds, int limit, Duration lease, Instant now) {
        wakeUp.looking();
        String[] names = kinds.stream().map(Names::of).toArray(String[]::new);
        return jdbi.withHandle(handle -> handle.createQuery(CLAIM)
                .bind(
                        "kinds",
                        (position, statement, _) -> statement.setArray(
                                position, statement.getConnection().createArrayOf("text", names)))
                .bind("now", now)
                .bind("until", now.plus(lease))
                .bind("limit", limit)
                .bind("window", window(limit))
                .map(JdbcWorkQueue::readClaim)
                .list());
    }

    static int window(int limit) {
        return 2 * limit + 16;
    }

    @Override
    public void await(Duration atMost) throws InterruptedException {
        wakeUp.await(atMost);
    }

    private static Claim readClaim(ResultSet row, StatementContext context) throws SQLException {
        var work = new Work(
                Columns.constant(row, "kind", WorkKind.class),
                Columns.uuid(row, "subject"),
                new Lane(Columns.text(row, "lane")),
                Columns.time(row, "due_at"),
                row.getInt("tries"));
        return new Claim(
                work, Columns.uuid(row, "fence"), Columns.time(row, "lease_until"), row.getBoolean("handed_over"));
    }
}
