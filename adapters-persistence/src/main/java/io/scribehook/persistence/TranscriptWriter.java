package io.scribehook.persistence;

import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.TranscriptRevision;
import io.scribehook.domain.transcript.Translation;
import java.util.List;

/** Writes transcripts and translations: each method is one statement of a trip. */
final class TranscriptWriter {
    private final Trip trip;

    TranscriptWriter(Trip trip) {
        this.trip = trip;
    }

    void add(List<TranscriptRevision> revisions) {
        trip.over(revisions, """
                insert into transcripts (job_id, revision, event_id, schema_version, text, document, derived_at)
                select job, revision, event, %d, text, document, derived_at::timestamptz
                from unnest(:jobs::uuid[], :revisions::bigint[], :events::uuid[], :texts::text[], :documents::bytea[],
                    :derived_ats::text[])
                    as n (job, revision, event, text, document, derived_at)""".formatted(Transcript.SCHEMA_VERSION))
                .uuids("jobs", it -> it.job().value())
                .numbers("revisions", it -> (long) it.revision())
                .uuids("events", it -> it.from().value())
                .texts("texts", it -> it.transcript().text())
                .bytes("documents", it -> TranscriptCodec.write(it.transcript()))
                .times("derived_ats", TranscriptRevision::derivedAt);
    }

    void translate(List<Translation> translations) {
        trip.over(translations, """
                insert into translations (made_by, job_id, language, engine, draft, text, captions, made_at)
                select made_by, job, language, engine, draft::boolean, text, captions::json, made_at::timestamptz
                from unnest(:made_bys::uuid[], :jobs::uuid[], :languages::text[], :engines::text[], :drafts::text[],
                    :texts::text[], :captions::text[], :made_ats::text[])
                    as n (made_by, job, language, engine, draft, text, captions, made_at)
                on conflict (made_by) do update
                set language = excluded.language, engine = excluded.engine, draft = excluded.draft,
                    text = excluded.text, captions = excluded.captions, made_at = excluded.made_at""")
                .uuids("made_bys", it -> it.madeBy().value())
                .uuids("jobs", it -> it.job().value())
                .texts("languages", Translation::language)
                .texts("engines", Translation::engine)
                .flags("drafts", Translation::draft)
                .texts("texts", Translation::text)
                .texts("captions", it -> CuesCodec.write(it.captions()))
                .times("made_ats", Translation::madeAt);
    }
}
