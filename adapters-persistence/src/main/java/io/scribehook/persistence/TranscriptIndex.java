package io.scribehook.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Makes the texts of transcripts searchable. A {@code tsvector} holds 1 MB of words and positions (PostgreSQL's
 * documentation, section 12.11), and {@code to_tsvector} refuses a text that gives more: from {@value #PART} characters
 * none can come, so longer texts are indexed in parts. The words that are searched for together have to be in one part.
 */
final class TranscriptIndex {
    static final int PART = 200_000;
    private static final int AT_ONCE = 50;

    private final Jdbi jdbi;

    TranscriptIndex(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Indexes some of what is to be indexed. Any number of nodes may do so; whether there may be more. */
    boolean next() {
        return jdbi.inTransaction(handle -> {
            List<UUID> jobs = handle.createQuery("""
                            select distinct job_id from (
                                select job_id from transcripts where not indexed order by job_id limit :limit
                                for update skip locked
                            ) as taken order by job_id""")
                    .bind("limit", AT_ONCE)
                    .mapTo(UUID.class)
                    .list();
            if (!jobs.isEmpty()) index(handle, jobs);
            return jobs.size() == AT_ONCE;
        });
    }

    private record Words(UUID job, long part, String text) {}

    private static void index(Handle handle, List<UUID> jobs) {
        List<Words> words = new Rows<>(jobs, handle.createQuery("""
                        select distinct on (job_id) job_id, text from transcripts where job_id = any(:jobs)
                        order by job_id, revision desc"""))
                        .uuids("jobs", it -> it)
                        .statement()
                        .map((row, _) -> words(Columns.uuid(row, "job_id"), Columns.text(row, "text")))
                        .stream()
                        .flatMap(List::stream)
                        .toList();
        new Rows<>(jobs, handle.createUpdate("delete from transcript_words where job_id = any(:jobs)"))
                .uuids("jobs", it -> it)
                .statement()
                .execute();
        new Rows<>(words, handle.createUpdate("""
                        insert into transcript_words (job_id, part, words)
                        select job, part, to_tsvector('simple', text)
                        from unnest(:jobs::uuid[], :parts::bigint[], :texts::text[]) as w (job, part, text)"""))
                .uuids("jobs", Words::job)
                .numbers("parts", Words::part)
                .texts("texts", Words::text)
                .statement()
                .execute();
        new Rows<>(jobs, handle.createUpdate("""
                        update transcripts set indexed = true where job_id = any(:jobs) and not indexed"""))
                .uuids("jobs", it -> it)
                .statement()
                .execute();
    }

    private static List<Words> words(UUID job, String text) {
        List<String> parts = parts(text);
        return IntStream.range(0, parts.size())
                .mapToObj(part -> new Words(job, part, parts.get(part)))
                .toList();
    }

    /** Parts that end between words where there is such a place. */
    static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        int from = 0;
        while (text.length() - from > PART) {
            int space = text.lastIndexOf(' ', from + PART);
            int to = space > from ? space : from + PART;
            parts.add(text.substring(from, to));
            from = to;
        }
        parts.add(text.substring(from));
        return parts;
    }
}
