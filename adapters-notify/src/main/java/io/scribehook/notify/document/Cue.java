package io.scribehook.notify.document;

import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a subtitle shows at once, in seconds from the beginning. */
record Cue(double start, double end, @Nullable String speaker, String text) {
    private static final int MOST_CHARACTERS = 84;
    private static final double LONGEST = 7;
    private static final double PAUSE = 1;
    private static final int CHARACTERS_A_SECOND = 15;

    /** Cues from the words; without words one for each utterance; without those one for everything. */
    static List<Cue> of(Transcript transcript) {
        if (!transcript.words().isEmpty()) return ofWords(transcript.words());
        if (!transcript.utterances().isEmpty())
            return transcript.utterances().stream()
                    .map(it -> new Cue(it.start(), it.end(), it.speaker(), it.text()))
                    .toList();
        if (transcript.text().isBlank()) return List.of();
        double length = transcript.duration() != null
                ? transcript.duration()
                : Math.max(1, transcript.text().length() / (double) CHARACTERS_A_SECOND);
        return List.of(new Cue(0, length, null, transcript.text()));
    }

    private static List<Cue> ofWords(List<Word> words) {
        var cues = new ArrayList<Cue>();
        var line = new ArrayList<Word>();
        int characters = 0;
        for (Word word :
                words.stream().sorted(Comparator.comparingDouble(Word::start)).toList()) {
            if (!line.isEmpty() && breaksBefore(word, line, characters)) {
                cues.add(ofLine(line));
                line.clear();
                characters = 0;
            }
            line.add(word);
            characters += word.text().length() + 1;
        }
        if (!line.isEmpty()) cues.add(ofLine(line));
        return cues;
    }

    private static boolean breaksBefore(Word next, List<Word> line, int characters) {
        Word first = line.getFirst();
        Word last = line.getLast();
        return characters + next.text().length() > MOST_CHARACTERS
                || next.end() - first.start() > LONGEST
                || next.start() - last.end() > PAUSE
                || next.channel() != last.channel()
                || !Objects.equals(next.speaker(), last.speaker())
                || (last.text().matches(".*[.!?]") && characters > MOST_CHARACTERS / 2);
    }

    private static Cue ofLine(List<Word> line) {
        return new Cue(
                line.getFirst().start(),
                line.getLast().end(),
                line.getFirst().speaker(),
                String.join(" ", line.stream().map(Word::text).toList()));
    }
}
