package io.scribehook.persistence;

import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.job.Submission;
import io.scribehook.domain.job.SubmissionId;
import io.scribehook.domain.job.SubmissionState;
import io.scribehook.domain.job.Terms;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.text.JsonText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Rows of jobs and submissions. */
final class JobRows {
    static final String JOB = """
            j.id, j.provider, j.audio, j.options, j.plan, j.metadata, j.deadline_seconds, j.at_deadline, j.source, j.created_at, j.detail, j.version""";
    static final String SUBMISSION = """
            s.id, s.job_id, s.provider, s.number, s.provider_job_id, s.state, s.created_at""";

    private JobRows() {}

    static Job job(ResultSet row, StatementContext context) throws SQLException {
        @Nullable String source = Columns.optionalText(row, "source");
        Sealing sealing = context.getConfig(Sealing.class);
        var id = new JobId(Columns.uuid(row, "id"));
        return new Job(
                id,
                new ProviderName(Columns.text(row, "provider")),
                AudioCodec.read(Columns.text(row, "audio")),
                new JsonText(Columns.text(row, "options")),
                PlanCodec.read(Columns.text(row, "plan"), settings -> sealing.open(settings, about(id))),
                Labels.read(Columns.text(row, "metadata")),
                terms(row),
                source == null ? null : new SourceName(source),
                Columns.time(row, "created_at"),
                JobStateCodec.read(Columns.text(row, "detail")),
                row.getLong("version"));
    }

    private static Terms terms(ResultSet row) throws SQLException {
        @Nullable Long seconds = row.getObject("deadline_seconds", Long.class);
        @Nullable String atDeadline = Columns.optionalText(row, "at_deadline");
        return new Terms(
                seconds == null ? null : Duration.ofSeconds(seconds),
                atDeadline == null ? null : Columns.constant(row, "at_deadline", Terms.AtDeadline.class));
    }

    /** What the settings of its plan are sealed about. */
    static String about(JobId id) {
        return "job " + id;
    }

    static Submission submission(ResultSet row, StatementContext context) throws SQLException {
        return new Submission(
                new SubmissionId(Columns.uuid(row, "id")),
                new JobId(Columns.uuid(row, "job_id")),
                new ProviderName(Columns.text(row, "provider")),
                row.getInt("number"),
                providerJobId(row),
                Columns.constant(row, "state", SubmissionState.class),
                Columns.time(row, "created_at"));
    }

    static @Nullable ProviderJobId providerJobId(ResultSet row) throws SQLException {
        @Nullable String id = Columns.optionalText(row, "provider_job_id");
        return id == null ? null : new ProviderJobId(id);
    }
}
