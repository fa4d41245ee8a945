package io.scribehook.persistence;

import io.scribehook.domain.callback.Address;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.callback.Proof;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.job.SubmissionId;
import io.scribehook.domain.outcome.Origin;
import io.scribehook.domain.overview.EventLine;
import io.scribehook.domain.source.SourceName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Rows of callback events. */
final class EventRows {
    static final String COLUMNS = """
            e.id, e.submission_id, coalesce(e.adopted_source, e.source) as source, e.adopted_job,
            coalesce(e.adopted_provider, e.provider) as provider, e.adopted_source is not null as moved, e.origin, e.method, e.query, e.headers, e.bytes, e.proof,
            e.received_at, e.deliveries, e.ruling""";

    private EventRows() {}

    static EventLine line(ResultSet row, StatementContext context) throws SQLException {
        return new EventLine(event(row, context), state(row, context), row.getInt("deliveries"));
    }

    static CallbackEvent event(ResultSet row, StatementContext context) throws SQLException {
        return new CallbackEvent(
                new EventId(Columns.uuid(row, "id")),
                address(row),
                new ProviderName(Columns.text(row, "provider")),
                Columns.constant(row, "origin", Origin.class),
                Columns.text(row, "method"),
                Columns.text(row, "query"),
                Labels.read(Columns.text(row, "headers")),
                row.getLong("bytes"),
                Columns.constant(row, "proof", Proof.class),
                Columns.time(row, "received_at"));
    }

    /** Most events are ruled on once; until then there is nothing to store of their state. */
    static EventState state(ResultSet row, StatementContext context) throws SQLException {
        String ruling = Columns.optionalText(row, "ruling");
        return ruling == null ? new EventState.Received() : EventStateCodec.read(ruling);
    }

    private static Address address(ResultSet row) throws SQLException {
        @Nullable UUID job = Columns.optionalUuid(row, "adopted_job");
        if (job != null) return new Address.AdoptedBy(new JobId(job));
        @Nullable UUID submission = row.getBoolean("moved") ? null : Columns.optionalUuid(row, "submission_id");
        return submission == null
                ? new Address.ToSource(new SourceName(Columns.text(row, "source")))
                : new Address.ToSubmission(new SubmissionId(submission));
    }
}
