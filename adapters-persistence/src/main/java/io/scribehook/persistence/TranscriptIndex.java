package io.scribehook.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
                                select job_id from transcripts where not indexed limit :limit for update skip locked
                            ) as taken order by job_id""")
                    .bind("limit", AT_ONCE)
                    .mapTo(UUID.class)
                    .list();
            for (UUID job : jobs) index(handle, job);
            return jobs.size() == AT_ONCE;
        });
    }

    private static void index(Handle handle, UUID job) {
        String text = handle.createQuery(
                        "select text from transcripts where job_id = :job order by revision desc limit 1")
                .bind("job", job)
                .mapTo(String.class)
                .one();
        handle.createUpdate("delete from transcript_words where job_id = :job")
                .bind("job", job)
                .execute();
        List<String> parts = parts(text);
        for (int part = 0; part < parts.size(); part++)
            handle.createUpdate("""
                            insert into transcript_words (job_id, part, words)
                            values (:job, :part, to_tsvector('simple', :text))""")
                    .bind("job", job)
                    .bind("part", part)
                    .bind("text", parts.get(part))
                    .execute();
        handle.createUpdate("update transcripts set indexed = true where job_id = :job and not indexed")
                .bind("job", job)
                .execute();
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
