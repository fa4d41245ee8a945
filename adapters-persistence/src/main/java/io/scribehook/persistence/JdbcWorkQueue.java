package io.scribehook.persistence;

import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.Priority;
import io.scribehook.domain.work.Room;
import io.scribehook.domain.work.Work;
import io.scribehook.domain.work.WorkKind;
import io.scribehook.domain.work.WorkQueue;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Claims with {@code for update skip locked}: nodes pass each other by instead of waiting. */
@Singleton
final class JdbcWorkQueue implements WorkQueue {
    private final Jdbi jdbi;
    private final NodeIdentity node;
    private final WakeUp wakeUp;
    private final JustAdded justAdded;
    private final Map<Set<WorkKind>, LastLook> lastLooks = new ConcurrentHashMap<>();

    JdbcWorkQueue(Jdbi jdbi, NodeIdentity node, WakeUp wakeUp, JustAdded justAdded) {
        this.jdbi = jdbi;
        this.node = node;
        this.wakeUp = wakeUp;
        this.justAdded = justAdded;
    }

    @Override
    public List<Claim> claim(Set<WorkKind> kinds, int limit, Room room, Duration lease, Instant now) {
        wakeUp.looking(kinds);
        Set<WorkKind> asked = Set.copyOf(kinds);
        LastLook last = lastLooks.getOrDefault(asked, LastLook.NEVER);
        // Before looking: whatever is added from now on may not be seen.
        Optional<List<Work>> added = justAdded.take(asked);
        if (added.isPresent() && last.allows(added.get(), limit, room, now))
            return claim(added.get(), now.plus(lease), now);
        var wanted = new Wanted(asked, limit, room, now, now.plus(lease), node.id(), last.lastTurn());
        List<Claim> claims =
                jdbi.withHandle(handle -> query(handle, KeptPlans.CLAIMING + ";\n" + ClaimSql.CLAIM, wanted)
                        .execute(KeptPlans::afterSettings)
                        .map(JdbcWorkQueue::readClaim)
                        .list());
        lastLooks.put(asked, LastLook.having(claims, limit, room, last));
        return claims;
    }

    /** By name. */
    private List<Claim> claim(List<Work> added, Instant until, Instant now) {
        return jdbi.withHandle(handle -> new Rows<>(
                        added, handle.createQuery(KeptPlans.CLAIMING_BY_NAME + ";\n" + ClaimSql.CLAIM_BY_NAME))
                .texts("kinds", it -> Names.of(it.kind()))
                .uuids("subjects", Work::subject)
                .statement()
                .bind("now", now)
                .bind("until", until)
                .bind("holder", node.id())
                .execute(KeptPlans::afterSettings)
                .map(JdbcWorkQueue::readClaim)
                .list());
    }

    /** What is asked for. */
    record Wanted(
            Set<WorkKind> kinds, int limit, Room room, Instant now, Instant until, UUID holder, String lastTurn) {}

    static Query query(Handle handle, String sql, Wanted wanted) {
        Query query = handle.createQuery(sql);
        new Rows<>(List.copyOf(wanted.kinds()), query).texts("kinds", Names::of);
        new Rows<>(List.copyOf(wanted.room().lanes().entrySet()), query)
                .texts("lanes", it -> it.getKey().value())
                .numbers("rooms", it -> (long) it.getValue());
        new Rows<>(List.copyOf(wanted.room().groups().entrySet()), query)
                .texts("groups", Map.Entry::getKey)
                .numbers("group_rooms", it -> (long) it.getValue());
        new Rows<>(List.of(Priority.values()), query)
                .texts("priorities", Names::of)
                .numbers("handicaps", it -> it.handicap().toSeconds());
        return query.bind("each", wanted.room().perLane())
                .bind("now", wanted.now())
                .bind("until", wanted.until())
                .bind("holder", wanted.holder())
                .bind("limit", wanted.limit())
                .bind("window", 2 * wanted.limit() + 16)
                .bind("last", wanted.lastTurn());
    }

    @Override
    public void renew(Collection<Claim> claims, Instant until) {
        if (claims.isEmpty()) return;
        jdbi.useHandle(handle -> {
            var trip = new Trip(handle.getConnection());
            new WorkWriter(trip).renew(List.copyOf(claims), until);
            trip.go();
        });
    }

    @Override
    public void await(Set<WorkKind> kinds, Duration atMost) throws InterruptedException {
        wakeUp.await(kinds, atMost);
    }

    @Override
    public void wake(Set<WorkKind> kinds) {
        wakeUp.ring(kinds);
    }

    private static Claim readClaim(ResultSet row, StatementContext context) throws SQLException {
        var work = new Work(
                Columns.constant(row, "kind", WorkKind.class),
                Columns.uuid(row, "subject"),
                new Lane(Columns.text(row, "lane")),
                Columns.time(row, "due_at"),
                Columns.constant(row, "priority", Priority.class),
                row.getInt("tries"));
        return new Claim(
                work,
                Columns.uuid(row, "fence"),
                Columns.time(row, "lease_until"),
                row.getBoolean("handed_over"),
                row.getBoolean("probe"));
    }
}
