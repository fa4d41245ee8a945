package io.scribehook.notify.translate;

import io.scribehook.domain.job.JobId;
import io.scribehook.domain.transcript.TranslationMemory;
import io.scribehook.domain.transcript.TranslationMemory.Piece;
import io.scribehook.notify.translate.TranslationEngine.EngineResult;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Translates what is not remembered, request by request, and remembers what each brings before the next is sent. For one
 * translation and one thread.
 */
final class RememberedTranslation {
    private final TranslationEngine engine;
    private final TranslateRequest request;
    private final TranslationMemory memory;
    private final JobId job;
    private final InstantSource clock;
    private int known;
    private int perhapsTwice;

    RememberedTranslation(
            TranslationEngine engine,
            TranslateRequest request,
            TranslationMemory memory,
            JobId job,
            InstantSource clock) {
        this.engine = engine;
        this.request = request;
        this.memory = memory;
        this.job = job;
        this.clock = clock;
    }

    /** One translation for each text; what was translated before a failure stays remembered. */
    EngineResult translate(List<String> texts, Instant deadline) {
        List<Piece> pieces = texts.stream().map(this::piece).toList();
        Map<Piece, String> translations = new HashMap<>(memory.known(pieces));
        known = translations.size();
        var open = new LinkedHashSet<>(texts);
        open.removeIf(text -> translations.containsKey(piece(text)));
        for (List<String> batch : engine.requests(List.copyOf(open))) {
            Duration left = Duration.between(clock.instant(), deadline);
            if (!left.isPositive()) return new EngineResult.Again("There was no time for all of it; the rest follows.");
            switch (send(batch, left)) {
                case EngineResult.Translated(List<String> brought) -> {
                    for (int i = 0; i < batch.size(); i++) translations.put(piece(batch.get(i)), brought.get(i));
                }
                case EngineResult failure -> {
                    return failure;
                }
            }
        }
        return new EngineResult.Translated(
                pieces.stream().map(translations::get).toList());
    }

    private EngineResult send(List<String> batch, Duration patience) {
        List<Piece> pieces = batch.stream().map(this::piece).toList();
        perhapsTwice += memory.begin(job, pieces, clock.instant());
        EngineResult result = engine.translate(batch, request.from(), request.to(), patience);
        switch (result) {
            case EngineResult.Translated(List<String> brought) -> {
                var kept = new HashMap<Piece, String>();
                for (int i = 0; i < pieces.size(); i++) kept.put(pieces.get(i), brought.get(i));
                memory.keep(kept);
            }
            case EngineResult.Again _, EngineResult.Refused _ -> memory.giveBack(pieces);
            case EngineResult.Lost _ -> {
                // stays begun: whoever sends it again may pay again
            }
        }
        return result;
    }

    /** For the receipt: what was not paid for again, and what may have been. */
    String account() {
        return (known > 0 ? ", pieces known from before: " + known : "")
                + (perhapsTwice > 0 ? ", pieces perhaps paid twice: " + perhapsTwice : "");
    }

    private Piece piece(String text) {
        return new Piece(engine.name(), request.from(), request.to(), text);
    }
}
