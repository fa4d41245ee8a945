package io.scribehook.persistence;

import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.TranscriptRevision;
import io.scribehook.domain.transcript.Translation;
import org.jdbi.v3.core.Handle;

/** Writes transcripts and translations within a transaction. */
final class TranscriptWriter {
    private final Handle handle;

    TranscriptWriter(Handle handle) {
        this.handle = handle;
    }

    void add(TranscriptRevision revision) {
        handle.createUpdate("""
                        insert into transcripts (job_id, revision, event_id, schema_version, text, document, derived_at)
                        values (:job, :revision, :event, :schema_version, :text, :document, :derived_at)""")
                .bind("job", revision.job().value())
                .bind("revision", revision.revision())
                .bind("event", revision.from().value())
                .bind("schema_version", Transcript.SCHEMA_VERSION)
                .bind("text", revision.transcript().text())
                .bind("document", TranscriptCodec.write(revision.transcript()))
                .bind("derived_at", revision.derivedAt())
                .execute();
    }

    void add(Translation translation) {
        handle.createUpdate("""
                        insert into translations (made_by, job_id, language, engine, draft, text, made_at)
                        values (:made_by, :job, :language, :engine, :draft, :text, :made_at)
                        on conflict (made_by) do update
                        set language = excluded.language, engine = excluded.engine, draft = excluded.draft,
                            text = excluded.text, made_at = excluded.made_at""")
                .bind("made_by", translation.madeBy().value())
                .bind("job", translation.job().value())
                .bind("language", translation.language())
                .bind("engine", translation.engine())
                .bind("draft", translation.draft())
                .bind("text", translation.text())
                .bind("made_at", translation.madeAt())
                .execute();
    }
}
