package io.scribehook.domain.transcript;

import io.scribehook.domain.job.JobId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers, durably, what was translated into what, so that a piece is paid for once whatever breaks in between. Knows a
 * piece for as long as the job that it was first begun for is kept. Thread-safe.
 */
public interface TranslationMemory {
    /**
     * A piece of text to translate.
     *
     * @param from BCP 47, null when the engine finds out
     * @param to BCP 47
     */
    record Piece(String engine, @Nullable String from, String to, String text) {
        @Override
        public String toString() {
            return "Piece[" + engine + ", " + text.length() + " chars]";
        }
    }

    /** The translations of those of the pieces that were kept. */
    Map<Piece, String> known(Collection<Piece> pieces);

    /**
     * Notes that the pieces are about to be sent to their engine.
     *
     * @return how many of them had been begun before and were neither kept nor given back: they may be paid twice
     */
    int begin(JobId job, Collection<Piece> pieces, Instant now);

    /** Keeps translations of pieces that were begun. */
    void keep(Map<Piece, String> translations);

    /** Notes that the engine certainly did not translate them. */
    void giveBack(Collection<Piece> pieces);
}
