package io.scribehook.domain.fake;

import io.scribehook.domain.job.JobId;
import io.scribehook.domain.transcript.TranslationMemory;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

public final class InMemoryTranslationMemory implements TranslationMemory {
    private final Map<Piece, String> kept = new HashMap<>();
    private final Set<Piece> begun = new HashSet<>();

    @Override
    public synchronized Map<Piece, String> known(Collection<Piece> pieces) {
        var known = new HashMap<>(kept);
        known.keySet().retainAll(Set.copyOf(pieces));
        return known;
    }

    @Override
    public synchronized int begin(JobId job, Collection<Piece> pieces, Instant now) {
        int before = 0;
        for (Piece piece : Set.copyOf(pieces)) if (!kept.containsKey(piece) && !begun.add(piece)) before++;
        return before;
    }

    @Override
    public synchronized void keep(Map<Piece, String> translations) {
        translations.forEach((piece, translation) -> {
            if (begun.remove(piece) || kept.containsKey(piece)) kept.put(piece, translation);
        });
    }

    @Override
    public synchronized void giveBack(Collection<Piece> pieces) {
        pieces.forEach(begun::remove);
    }
}
