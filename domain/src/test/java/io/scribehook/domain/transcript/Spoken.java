package io.scribehook.domain.transcript;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Transcripts to cut. */
final class Spoken {
    private Spoken() {}

    static Transcript nothing() {
        return new Transcript("", null, null, null, 1, List.of(), List.of(), null);
    }

    static Transcript text(String text, @Nullable Double duration) {
        return new Transcript(text, null, duration, null, 1, List.of(), List.of(), null);
    }

    static Transcript words(Word... words) {
        return new Transcript("", null, null, null, 1, List.of(), List.of(words), null);
    }

    static Transcript utterances(Utterance... utterances) {
        return new Transcript("", null, null, null, 1, List.of(utterances), List.of(), null);
    }

    static Word word(String text, double start, double end, @Nullable String speaker) {
        return new Word(text, start, end, null, speaker, 0);
    }

    static Utterance utterance(String text, double start, double end, @Nullable String speaker) {
        return new Utterance(text, start, end, null, speaker, 0);
    }

    /** So many words of five letters, each lasting so many seconds, without a pause. */
    static Transcript monologue(int words, double seconds) {
        var spoken = new ArrayList<Word>();
        for (int i = 0; i < words; i++) spoken.add(word("words", i * seconds, (i + 1) * seconds, "0"));
        return words(spoken.toArray(Word[]::new));
    }
}
