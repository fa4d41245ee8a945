package io.scribehook.persistence;

import io.scribehook.domain.followup.Attempt;
import io.scribehook.domain.followup.Branch;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUpId;
import io.scribehook.domain.followup.Frozen;
import io.scribehook.domain.text.JsonText;
import io.scribehook.domain.work.Lane;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Rows of follow-ups and attempts. */
final class FollowUpRows {
    static final String COLUMNS = """
            f.id, f.subject_kind, f.subject_id, f.branch, f.step, f.after_id, f.request, f.lane, f.repetition, f.revision,
            f.supersedes_id, f.created_at, f.detail, f.version""";

    private FollowUpRows() {}

    static FollowUp followUp(ResultSet row, StatementContext context) throws SQLException {
        Sealing sealing = context.getConfig(Sealing.class);
        var id = new FollowUpId(Columns.uuid(row, "id"));
        return new FollowUp(
                id,
                SubjectKind.read(Columns.text(row, "subject_kind"), Columns.uuid(row, "subject_id")),
                Columns.constant(row, "branch", Branch.class),
                PlanCodec.readStep(Columns.text(row, "step"), settings -> sealing.open(settings, about(id))),
                id(Columns.optionalUuid(row, "after_id")),
                frozen(row),
                id(Columns.optionalUuid(row, "supersedes_id")),
                Columns.time(row, "created_at"),
                FollowUpStateCodec.read(Columns.text(row, "detail")),
                row.getLong("version"));
    }

    /** What the settings of its step are sealed about. */
    static String about(FollowUpId id) {
        return "follow-up " + id;
    }

    private static @Nullable FollowUpId id(@Nullable UUID value) {
        return value == null ? null : new FollowUpId(value);
    }

    private static @Nullable Frozen frozen(ResultSet row) throws SQLException {
        @Nullable String request = Columns.optionalText(row, "request");
        return request == null
                ? null
                : new Frozen(
                        new JsonText(request),
                        new Lane(Columns.text(row, "lane")),
                        Columns.constant(row, "repetition", Frozen.Repetition.class),
                        row.getObject("revision", Integer.class));
    }

    static Attempt attempt(ResultSet row, StatementContext context) throws SQLException {
        return new Attempt(
                new FollowUpId(Columns.uuid(row, "follow_up_id")),
                row.getInt("number"),
                Columns.time(row, "started_at"),
                Columns.time(row, "finished_at"),
                AttemptResultCodec.read(Columns.text(row, "detail")));
    }
}
