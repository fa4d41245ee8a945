package io.scribehook.persistence;

import org.jdbi.v3.core.Jdbi;

/**
 * Which words many transcripts have, as PostgreSQL's statistics know it. Of other words it knows nothing, takes them for
 * more frequent than they are, and would look for them job by job, from the newest to the oldest.
 */
final class CommonWords {
    private static final String ARE_COMMON = """
            select coalesce(bool_and(word = any (most_common_elems::text::text[])), false)
            from unnest(tsvector_to_array(to_tsvector('simple', :text))) as word
            left join pg_stats on schemaname = current_schema() and tablename = 'transcript_words' and attname = 'words'""";

    private final Jdbi jdbi;

    CommonWords(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Whether so many transcripts have each of these words that the newest of them are soon found one by one. */
    boolean include(String text) {
        return jdbi.withHandle(handle -> handle.createQuery(ARE_COMMON)
                .bind("text", text)
                .mapTo(Boolean.class)
                .one());
    }
}
