package io.scribehook.persistence;

import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.followup.FollowUpId;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.outcome.Origin;
import io.scribehook.domain.transcript.TranscriptRevision;
import io.scribehook.domain.transcript.Transcripts;
import io.scribehook.domain.transcript.Translation;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

@Singleton
final class JdbcTranscripts implements Transcripts {
    private static final String COLUMNS = "job_id, revision, event_id, text, document, derived_at";
    private static final String LATEST = "select distinct on (job_id) " + COLUMNS
            + " from transcripts where job_id = any(:keys) order by job_id, revision desc";
    private static final String TOLD = """
            select distinct on (t.job_id) t.job_id, t.revision, t.event_id, t.text, t.document, t.derived_at, e.origin,
                exists (select from translations n where n.job_id = t.job_id) as translated
            from transcripts t left join callback_events e on e.id = t.event_id
            where t.job_id = any(:keys) order by t.job_id, t.revision desc""";
    private static final String TRANSLATIONS = """
            select job_id, made_by, language, engine, draft, text, captions, made_at from translations
            where job_id = any(:keys) order by job_id, made_at, made_by""";

    private final Jdbi jdbi;
    private final Lookup<TranscriptRevision> latest;
    private final Lookup<Told> told;
    private final Lookup<Translation> translations;

    JdbcTranscripts(Jdbi jdbi) {
        this.jdbi = jdbi;
        latest = new Lookup<>(jdbi, LATEST, "job_id", JdbcTranscripts::readRevision);
        told = new Lookup<>(jdbi, TOLD, "job_id", JdbcTranscripts::readTold);
        translations = new Lookup<>(jdbi, TRANSLATIONS, "job_id", JdbcTranscripts::readTranslation);
    }

    @Override
    public Optional<TranscriptRevision> latest(JobId job) {
        return latest.one(job.value());
    }

    @Override
    public Optional<Told> told(JobId job) {
        return told.one(job.value());
    }

    @Override
    public Optional<TranscriptRevision> revision(JobId job, int revision) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + COLUMNS + " from transcripts where job_id = :job and revision = :revision")
                .bind("job", job.value())
                .bind("revision", revision)
                .map(JdbcTranscripts::readRevision)
                .findOne());
    }

    @Override
    public List<Translation> translations(JobId job) {
        return translations.all(job.value());
    }

    private static TranscriptRevision readRevision(ResultSet row, StatementContext context) throws SQLException {
        return new TranscriptRevision(
                new JobId(Columns.uuid(row, "job_id")),
                row.getInt("revision"),
                new EventId(Columns.uuid(row, "event_id")),
                TranscriptCodec.read(Columns.text(row, "text"), Columns.bytes(row, "document")),
                Columns.time(row, "derived_at"));
    }

    private static Told readTold(ResultSet row, StatementContext context) throws SQLException {
        return new Told(
                readRevision(row, context),
                Columns.optionalText(row, "origin") == null
                        ? Origin.CALLBACK
                        : Columns.constant(row, "origin", Origin.class),
                row.getBoolean("translated"));
    }

    private static Translation readTranslation(ResultSet row, StatementContext context) throws SQLException {
        return new Translation(
                new JobId(Columns.uuid(row, "job_id")),
                new FollowUpId(Columns.uuid(row, "made_by")),
                Columns.text(row, "language"),
                Columns.text(row, "engine"),
                row.getBoolean("draft"),
                Columns.text(row, "text"),
                CuesCodec.read(Columns.optionalText(row, "captions")),
                Columns.time(row, "made_at"));
    }
}
