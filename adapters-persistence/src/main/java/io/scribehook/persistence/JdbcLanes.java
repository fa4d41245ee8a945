package io.scribehook.persistence;

import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.LaneLoad;
import io.scribehook.domain.work.Lanes;
import io.scribehook.domain.work.PausedLane;
import io.scribehook.domain.work.WorkKind;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

@Singleton
final class JdbcLanes implements Lanes {
    private final Jdbi jdbi;
    private final WakeUp wakeUp;

    JdbcLanes(Jdbi jdbi, WakeUp wakeUp) {
        this.jdbi = jdbi;
        this.wakeUp = wakeUp;
    }

    @Override
    public List<PausedLane> paused() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select lane, paused_at, reason, probe_at from paused_lanes order by lane")
                        .map(JdbcLanes::readPaused)
                        .list());
    }

    @Override
    public List<LaneLoad> loads() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select kind, lane, count(*) as waiting, count(fence) as under_way, min(due_at) as oldest
                        from work group by kind, lane order by lane, kind""")
                .map((row, _) -> new LaneLoad(
                        Columns.constant(row, "kind", WorkKind.class),
                        new Lane(Columns.text(row, "lane")),
                        row.getLong("waiting"),
                        row.getLong("under_way"),
                        Columns.time(row, "oldest")))
                .list());
    }

    @Override
    public boolean pause(PausedLane lane) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                insert into paused_lanes (lane, paused_at, reason, probe_at)
                                values (:lane, :since, :reason, :probe_at::timestamptz)
                                on conflict do nothing""")
                        .bind("lane", lane.lane().value())
                        .bind("since", lane.since())
                        .bind("reason", lane.reason())
                        .bind(
                                "probe_at",
                                lane.probeAt() == null
                                        ? null
                                        : Storable.time(lane.probeAt()).toString())
                        .execute())
                == 1;
    }

    @Override
    public boolean resume(Lane lane) {
        int resumed = jdbi.withHandle(handle -> handle.createUpdate("delete from paused_lanes where lane = :lane")
                .bind("lane", lane.value())
                .execute());
        if (resumed == 1) wakeUp.ring(Set.of(WorkKind.values()));
        return resumed == 1;
    }

    private static PausedLane readPaused(ResultSet row, StatementContext context) throws SQLException {
        var probeAt = row.getObject("probe_at", OffsetDateTime.class);
        return new PausedLane(
                new Lane(Columns.text(row, "lane")),
                Columns.time(row, "paused_at"),
                Columns.text(row, "reason"),
                probeAt == null ? null : probeAt.toInstant());
    }
}
