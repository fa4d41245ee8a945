package io.scribehook.persistence;

import io.scribehook.domain.operation.Operation;
import io.scribehook.domain.operation.OperationId;
import io.scribehook.domain.operation.Operations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

@Singleton
final class JdbcOperations implements Operations {
    private final Jdbi jdbi;

    JdbcOperations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void save(Operation operation) {
        jdbi.useHandle(handle -> {
            var upsert = handle.createUpdate("""
                    insert into operations (id, task, dry_run, created_at, cursor, total, matched, changed,
                        left_alone, ended_at)
                    values (:id, :task::json, :dry_run, :created_at, :cursor, :total::bigint, :matched, :changed,
                        :left_alone, :ended_at::timestamptz)
                    on conflict (id) do update
                    set cursor = excluded.cursor, matched = excluded.matched, changed = excluded.changed,
                        left_alone = excluded.left_alone, ended_at = excluded.ended_at""");
            upsert.bind("id", operation.id().value())
                    .bind("task", TaskCodec.write(operation.task()))
                    .bind("dry_run", operation.dryRun())
                    .bind("created_at", operation.createdAt())
                    .bind("cursor", operation.cursor())
                    .bind("total", operation.total())
                    .bind("matched", operation.matched())
                    .bind("changed", operation.changed())
                    .bind("left_alone", operation.left())
                    .bind(
                            "ended_at",
                            operation.endedAt() == null
                                    ? null
                                    : Storable.time(operation.endedAt()).toString())
                    .execute();
        });
    }

    @Override
    public Optional<Operation> find(OperationId id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from operations where id = :id")
                .bind("id", id.value())
                .map(JdbcOperations::read)
                .findOne());
    }

    @Override
    public List<Operation> latest(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from operations order by id desc limit :limit")
                .bind("limit", limit)
                .map(JdbcOperations::read)
                .list());
    }

    private static Operation read(ResultSet row, StatementContext context) throws SQLException {
        var endedAt = row.getObject("ended_at", OffsetDateTime.class);
        return new Operation(
                new OperationId(Columns.uuid(row, "id")),
                TaskCodec.read(Columns.text(row, "task")),
                row.getBoolean("dry_run"),
                Columns.time(row, "created_at"),
                Columns.optionalUuid(row, "cursor"),
                row.getObject("total", Long.class),
                row.getLong("matched"),
                row.getLong("changed"),
                row.getLong("left_alone"),
                endedAt == null ? null : endedAt.toInstant());
    }
}
