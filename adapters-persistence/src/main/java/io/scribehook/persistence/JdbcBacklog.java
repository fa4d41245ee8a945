package io.scribehook.persistence;

import io.scribehook.domain.work.Backlog;
import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.WorkKind;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads the index of turns from end to end: it holds what is still to be done and nothing else. */
@Singleton
final class JdbcBacklog implements Backlog {
    private static final String LINES = """
            select kind, lane,
                count(*) filter (where due_at <= :now) as due,
                count(*) filter (where due_at > :now) as later,
                min(due_at) filter (where due_at <= :now) as oldest_due
            from work group by kind, lane order by kind, lane""";

    private final Jdbi jdbi;

    JdbcBacklog(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Line> lines(Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(LINES)
                .bind("now", now)
                .map(JdbcBacklog::line)
                .list());
    }

    private static Line line(ResultSet row, StatementContext context) throws SQLException {
        var oldest = row.getObject("oldest_due", OffsetDateTime.class);
        return new Line(
                Columns.constant(row, "kind", WorkKind.class),
                new Lane(Columns.text(row, "lane")),
                row.getLong("due"),
                row.getLong("later"),
                oldest == null ? null : oldest.toInstant());
    }
}
