package io.scribehook.domain.transcript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A word with a time, be it the provider's own or a share of its utterance's; times are finite and in order. */
record SpokenWord(
        String text, double start, double end, @Nullable String speaker, int channel, boolean last) {
    SpokenWord {
        start = Double.isFinite(start) && start > 0 ? start : 0;
        end = Double.isFinite(end) && end > start ? end : start;
    }

    /** The transcript's words as heard, else its utterances' shared out, the earliest first. */
    static List<SpokenWord> of(Transcript transcript) {
        var spoken = new ArrayList<SpokenWord>();
        for (Word word : transcript.words())
            share(spoken, word.text(), word.start(), word.end(), word.speaker(), word.channel(), false);
        if (spoken.isEmpty()) {
            for (Utterance it : transcript.utterances())
                share(spoken, it.text(), it.start(), it.end(), it.speaker(), it.channel(), true);
        }
        spoken.sort(Comparator.comparingDouble(SpokenWord::start));
        return spoken;
    }

    private static void share(
            List<SpokenWord> to,
            String text,
            double start,
            double end,
            @Nullable String speaker,
            int channel,
            boolean closed) {
        List<String> pieces = Wrapping.pieces(text, Captions.LINE);
        double all = Math.max(1, pieces.stream().mapToInt(String::length).sum());
        double begun = 0;
        for (int i = 0; i < pieces.size(); i++) {
            String piece = pieces.get(i);
            double from = start + (end - start) * begun / all;
            begun += piece.length();
            double until = start + (end - start) * begun / all;
            to.add(new SpokenWord(piece, from, until, speaker, channel, closed && i == pieces.size() - 1));
        }
    }

    boolean endsSentence() {
        return last || text.matches("(?s).*[.?!…。？！]['\"”’»)\\]]*");
    }
}
