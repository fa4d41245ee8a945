package io.scribehook.http.provider.openai;

import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.Utterance;
import io.scribehook.domain.transcript.Word;
import io.scribehook.http.provider.json.JsonWalk;
import io.scribehook.http.provider.json.Timed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The transcription object while it is read. Words stand beside the segments at OpenAI, inside them at whisper.cpp and
 * LocalAI; older LocalAI counts times in nanoseconds.
 */
final class OpenAiTranscription {
    /** Eleven days in seconds, a thousandth of a second in nanoseconds: whatever has a later time counts the latter. */
    private static final double NO_SECONDS = 1e6;

    private static final double NANOSECONDS = 1e9;

    private final List<Word> words = new ArrayList<>();
    private final List<Word> wordsOfSegments = new ArrayList<>();
    private final List<Utterance> segments = new ArrayList<>();
    private @Nullable String text;
    private @Nullable String language;
    private @Nullable Double duration;

    /** Takes the member here when it is one of the transcription's. */
    void member(JsonWalk walk, String name) throws IOException {
        switch (name) {
            case "text" -> text = walk.text();
            case "language" -> language = SpokenLanguage.tag(walk.text());
            case "duration" -> duration = walk.number();
            case "words" -> walk.array(() -> add(words, word(walk), null));
            case "segments" -> walk.array(() -> segment(walk));
            default -> {}
        }
    }

    /** Whether there was a text, even an empty one. */
    boolean there() {
        return text != null;
    }

    Transcript transcript() {
        var spoken = words.isEmpty() ? wordsOfSegments : words;
        boolean nanoseconds = spoken.stream().anyMatch(word -> word.end() > NO_SECONDS)
                || segments.stream().anyMatch(segment -> segment.end() > NO_SECONDS);
        double unit = nanoseconds ? NANOSECONDS : 1;
        return new Transcript(
                text == null ? "" : text.strip(),
                language,
                duration == null ? null : (Double) (duration > NO_SECONDS ? duration / NANOSECONDS : duration),
                null,
                1,
                segments.stream().map(segment -> in(unit, segment)).toList(),
                spoken.stream().map(word -> in(unit, word)).toList(),
                null);
    }

    private void segment(JsonWalk walk) throws IOException {
        var segment = new Timed("text");
        var spoken = new ArrayList<Timed>();
        walk.object(name -> {
            if (name.equals("words")) walk.array(() -> spoken.add(word(walk)));
            else segment.member(walk, name);
        });
        for (Timed word : spoken) add(wordsOfSegments, word, segment.speaker());
        double previousEnd = segments.isEmpty() ? 0 : segments.getLast().end();
        if (segment.hasText()) segments.add(segment.utterance(previousEnd));
    }

    private static Timed word(JsonWalk walk) throws IOException {
        return new Timed("word", "text").read(walk);
    }

    private static void add(List<Word> words, Timed word, @Nullable String speaker) {
        double previousEnd = words.isEmpty() ? 0 : words.getLast().end();
        if (word.hasText()) words.add(word.word(previousEnd, speaker, 0));
    }

    private static Word in(double unit, Word word) {
        return new Word(word.text(), word.start() / unit, word.end() / unit, word.confidence(), word.speaker(), 0);
    }

    private static Utterance in(double unit, Utterance segment) {
        return new Utterance(
                segment.text(),
                segment.start() / unit,
                segment.end() / unit,
                segment.confidence(),
                segment.speaker(),
                0);
    }
}
