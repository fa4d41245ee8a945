package io.scribehook.domain.transcript;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Cuts a transcript into captions that can be read: at most two lines of 42 characters for at most seven seconds, with a
 * new one at a change of speaker or channel, after a sentence, and after more than a second of silence.
 *
 * <p>Made from the words, else from the utterances with their time shared out by length. Where nothing says when
 * anything was said there is a single cue, as long as the text.
 */
public final class Captions {
    /** The most characters of a line. */
    public static final int LINE = 42;

    /** The most lines of a cue. */
    public static final int LINES = 2;

    /** The most seconds of a cue. */
    public static final double LONGEST = 7;

    private static final double SHORTEST = 0.1;
    private static final double PAUSE = 1;
    private static final double CHARACTERS_PER_SECOND = 15;

    private Captions() {}

    /** The transcript's captions by their start; none when nothing was said. */
    public static List<Cue> of(Transcript transcript) {
        List<SpokenWord> spoken = SpokenWord.of(transcript);
        if (spoken.isEmpty()) return untimed(transcript);
        // people on two channels may speak at once: each channel is cut by itself
        var channels = spoken.stream().collect(groupingBy(SpokenWord::channel, TreeMap::new, toList()));
        return channels.values().stream()
                .flatMap(words -> cut(words).stream())
                .sorted(Comparator.comparingDouble(Cue::start))
                .toList();
    }

    /**
     * The cues with other words at the same times and of the same speakers: of their translations, one for each. Where a
     * translation is blank the original stays.
     */
    public static List<Cue> reworded(List<Cue> cues, List<String> texts) {
        if (texts.size() != cues.size()) throw new IllegalArgumentException("there must be a text for each cue");
        var reworded = new ArrayList<Cue>();
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            List<String> lines = Wrapping.wrap(texts.get(i), LINE);
            reworded.add(lines.isEmpty() ? cue : new Cue(cue.start(), cue.end(), cue.speaker(), lines));
        }
        return reworded;
    }

    private static List<Cue> cut(List<SpokenWord> spoken) {
        var cues = new ArrayList<Cue>();
        var open = new ArrayList<SpokenWord>();
        for (SpokenWord word : spoken) {
            if (!open.isEmpty() && breaks(open, word)) {
                cues.add(cue(open));
                open.clear();
            }
            open.add(word);
        }
        cues.add(cue(open));
        return cues;
    }

    private static boolean breaks(List<SpokenWord> open, SpokenWord next) {
        SpokenWord previous = open.getLast();
        return previous.endsSentence()
                || !Objects.equals(previous.speaker(), next.speaker())
                || next.start() - previous.end() > PAUSE
                || next.end() - open.getFirst().start() > LONGEST
                || overflows(open, next);
    }

    private static boolean overflows(List<SpokenWord> open, SpokenWord next) {
        var pieces = new ArrayList<>(open.stream().map(SpokenWord::text).toList());
        pieces.add(next.text());
        return Wrapping.lines(pieces, LINE).size() > LINES;
    }

    private static Cue cue(List<SpokenWord> words) {
        double start = words.getFirst().start();
        double end = words.stream().mapToDouble(SpokenWord::end).max().orElse(start);
        end = Math.clamp(end, start + SHORTEST, start + LONGEST);
        var lines = Wrapping.lines(words.stream().map(SpokenWord::text).toList(), LINE);
        return new Cue(start, end, words.getFirst().speaker(), lines);
    }

    private static List<Cue> untimed(Transcript transcript) {
        List<String> lines = Wrapping.wrap(transcript.text(), LINE);
        if (lines.isEmpty()) return List.of();
        Double duration = transcript.duration();
        double end = duration == null ? transcript.text().length() / CHARACTERS_PER_SECOND : duration;
        return List.of(new Cue(0, Math.max(end, SHORTEST), null, lines));
    }
}
