package io.scribehook.domain.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A transcript to read: a paragraph for each utterance, who speaks in front, lines of at most 80 characters. */
public final class PlainText {
    private static final int WIDTH = 80;

    private PlainText() {}

    /** The whole text, ending in a line break; empty when nothing was said. */
    public static String render(Transcript transcript) {
        var paragraphs = new ArrayList<String>();
        for (Turn turn : turns(transcript)) {
            String prefix = turn.speaker() == null ? "" : SpeakerLabel.of(turn.speaker()) + ": ";
            List<String> lines = Wrapping.wrap(turn.text(), WIDTH);
            if (!lines.isEmpty()) paragraphs.add(String.join("\n", Wrapping.wrap(prefix + turn.text(), WIDTH)) + "\n");
        }
        return String.join("\n", paragraphs);
    }

    private record Turn(@Nullable String speaker, String text) {}

    private static List<Turn> turns(Transcript transcript) {
        if (!transcript.utterances().isEmpty())
            return transcript.utterances().stream()
                    .map(it -> new Turn(it.speaker(), it.text()))
                    .toList();
        if (transcript.words().stream().anyMatch(word -> word.speaker() != null)) return turnsOf(transcript.words());
        return List.of(new Turn(null, transcript.text()));
    }

    private static List<Turn> turnsOf(List<Word> words) {
        var turns = new ArrayList<Turn>();
        var said = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            said.append(word.text()).append(' ');
            boolean last = i == words.size() - 1;
            if (last || !Objects.equals(words.get(i + 1).speaker(), word.speaker())) {
                turns.add(new Turn(word.speaker(), said.toString()));
                said.setLength(0);
            }
        }
        return turns;
    }
}
