package io.scribehook.http.provider.assemblyai;

import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.Utterance;
import io.scribehook.domain.transcript.Word;
import io.scribehook.http.provider.json.JsonWalk;
import io.scribehook.http.provider.json.Timed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The transcript object while it is read: {@code Transcript} of the OpenAPI description. Times of words and utterances
 * are milliseconds, the length of the audio is seconds, and channels are counted from 1.
 */
final class AssemblyAiTranscript {
    private final List<Word> words = new ArrayList<>();
    private final List<Utterance> utterances = new ArrayList<>();
    private @Nullable String text;
    private @Nullable String language;
    private @Nullable Double duration;
    private @Nullable Double confidence;
    private @Nullable Integer channels;
    private @Nullable String summary;
    private boolean there;

    /** Takes the member here when it is one of the transcript's. */
    void member(JsonWalk walk, String name) throws IOException {
        switch (name) {
            case "text" -> {
                there = true;
                text = walk.text();
            }
            case "language_code" -> language = tag(walk.text());
            case "audio_duration" -> duration = walk.number();
            case "audio_channels" -> channels = walk.whole();
            case "confidence" -> confidence = walk.number();
            case "summary" -> summary = walk.text();
            case "words" -> walk.array(() -> word(walk));
            case "utterances" -> walk.array(() -> utterance(walk));
            default -> {}
        }
    }

    /** Whether there was a text; where nobody speaks it is there, and null or empty. */
    boolean there() {
        return there;
    }

    Transcript transcript() {
        int numbered = IntStream.concat(
                                words.stream().mapToInt(Word::channel),
                                utterances.stream().mapToInt(Utterance::channel))
                        .max()
                        .orElse(0)
                + 1;
        return new Transcript(
                text == null ? "" : text,
                language,
                duration,
                confidence,
                channels == null ? numbered : Math.max(numbered, channels),
                utterances,
                words,
                summary);
    }

    private void word(JsonWalk walk) throws IOException {
        var word = new Timed("text").inMillisecondsFromChannelOne().read(walk);
        double previousEnd = words.isEmpty() ? 0 : words.getLast().end();
        if (word.hasText()) words.add(word.word(previousEnd, null, word.channel()));
    }

    private void utterance(JsonWalk walk) throws IOException {
        var utterance = new Timed("text").inMillisecondsFromChannelOne().read(walk);
        double previousEnd = utterances.isEmpty() ? 0 : utterances.getLast().end();
        if (utterance.hasText()) utterances.add(utterance.utterance(previousEnd));
    }

    /** {@code en_us} as {@code en-US}. */
    private static @Nullable String tag(@Nullable String code) {
        if (code == null || code.isBlank()) return null;
        try {
            return new Locale.Builder()
                    .setLanguageTag(code.strip().replace('_', '-'))
                    .build()
                    .toLanguageTag();
        } catch (IllformedLocaleException _) {
            return null;
        }
    }
}
