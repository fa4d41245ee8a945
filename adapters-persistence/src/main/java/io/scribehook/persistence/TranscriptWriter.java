package io.scribehook.persistence;

import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.TranscriptRevision;
import io.scribehook.domain.transcript.Translation;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Writes transcripts and translations within a transaction. */
final class TranscriptWriter {
    private final Handle handle;

    TranscriptWriter(Handle handle) {
        this.handle = handle;
    }

    void add(List<TranscriptRevision> revisions) {
        if (revisions.isEmpty()) return;
        var insert = handle.createUpdate("""
                insert into transcripts (job_id, revision, event_id, schema_version, text, document, derived_at)
                select job, revision, event, :schema_version, text, document, derived_at::timestamptz
                from unnest(:jobs::uuid[], :revisions::bigint[], :events::uuid[], :texts::text[], :documents::bytea[],
                    :derived_ats::text[])
                    as n (job, revision, event, text, document, derived_at)""");
        new Rows<>(revisions, insert)
                .uuids("jobs", it -> it.job().value())
                .numbers("revisions", it -> (long) it.revision())
                .uuids("events", it -> it.from().value())
                .texts("texts", it -> it.transcript().text())
                .bytes("documents", it -> TranscriptCodec.write(it.transcript()))
                .times("derived_ats", TranscriptRevision::derivedAt)
                .statement()
                .bind("schema_version", Transcript.SCHEMA_VERSION)
                .execute();
    }

    void translate(List<Translation> translations) {
        if (translations.isEmpty()) return;
        var upsert = handle.createUpdate("""
                insert into translations (made_by, job_id, language, engine, draft, text, captions, made_at)
                select made_by, job, language, engine, draft::boolean, text, captions::json, made_at::timestamptz
                from unnest(:made_bys::uuid[], :jobs::uuid[], :languages::text[], :engines::text[], :drafts::text[],
                    :texts::text[], :captions::text[], :made_ats::text[])
                    as n (made_by, job, language, engine, draft, text, captions, made_at)
                on conflict (made_by) do update
                set language = excluded.language, engine = excluded.engine, draft = excluded.draft,
                    text = excluded.text, captions = excluded.captions, made_at = excluded.made_at""");
        new Rows<>(translations, upsert)
                .uuids("made_bys", it -> it.madeBy().value())
                .uuids("jobs", it -> it.job().value())
                .texts("languages", Translation::language)
                .texts("engines", Translation::engine)
                .texts("drafts", it -> Boolean.toString(it.draft()))
                .texts("texts", Translation::text)
                .texts("captions", it -> CuesCodec.write(it.captions()))
                .times("made_ats", Translation::madeAt)
                .statement()
                .execute();
    }
}
