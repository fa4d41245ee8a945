package io.scribehook.persistence;

import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.Subject;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.operation.Operation;
import io.scribehook.domain.operation.OperationId;
import io.scribehook.domain.operation.Operations;
import io.scribehook.domain.overview.FollowUpFilter;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcOperations implements Operations {
    private final Jdbi jdbi;

    JdbcOperations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void save(Operation operation) {
        var filter = operation.filter();
        jdbi.useHandle(handle -> {
            var upsert = handle.createUpdate("""
                    insert into operations (id, verb, state, kind, job_id, dry_run, created_at, cursor, matched, changed,
                        left_alone, ended_at)
                    values (:id, :verb, :state, :kind, :job, :dry_run, :created_at, :cursor, :matched, :changed,
                        :left_alone, :ended_at::timestamptz)
                    on conflict (id) do update
                    set cursor = excluded.cursor, matched = excluded.matched, changed = excluded.changed,
                        left_alone = excluded.left_alone, ended_at = excluded.ended_at""");
            upsert.bind("id", operation.id().value())
                    .bind("verb", Names.of(operation.verb()))
                    .bind("state", filter.state())
                    .bind("kind", filter.kind() == null ? null : filter.kind().value())
                    .bind(
                            "job",
                            filter.subject() == null ? null : filter.subject().value())
                    .bind("dry_run", operation.dryRun())
                    .bind("created_at", operation.createdAt())
                    .bind("cursor", operation.cursor())
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
        @Nullable String kind = Columns.optionalText(row, "kind");
        @Nullable UUID job = Columns.optionalUuid(row, "job_id");
        var endedAt = row.getObject("ended_at", OffsetDateTime.class);
        return new Operation(
                new OperationId(Columns.uuid(row, "id")),
                Columns.constant(row, "verb", Operation.Verb.class),
                new FollowUpFilter(
                        Columns.optionalText(row, "state"),
                        kind == null ? null : new FollowUpKind(kind),
                        job == null ? null : new Subject.OfJob(new JobId(job))),
                row.getBoolean("dry_run"),
                Columns.time(row, "created_at"),
                Columns.optionalUuid(row, "cursor"),
                row.getLong("matched"),
                row.getLong("changed"),
                row.getLong("left_alone"),
                endedAt == null ? null : endedAt.toInstant());
    }
}
