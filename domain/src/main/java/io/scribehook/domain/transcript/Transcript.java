package io.scribehook.domain.transcript;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The normalised result of a transcription, whoever made it. Times are seconds.
 *
 * @param text everything that was said, in reading order; empty when nothing was
 * @param language BCP 47, null where the provider gives none
 * @param duration of the audio in seconds, null where the provider gives none
 * @param confidence of the whole, 0 to 1, null where the provider gives none
 * @param channels how many audio channels were transcribed, at least 1
 * @param summary in the provider's words, null where it gives none
 */
public record Transcript(
        String text,
        @Nullable String language,
        @Nullable Double duration,
        @Nullable Double confidence,
        int channels,
        List<Utterance> utterances,
        List<Word> words,
        @Nullable String summary) {

    /** The version of this schema, as documents carry it. */
    public static final int SCHEMA_VERSION = 1;

    public Transcript {
        if (channels < 1) throw new IllegalArgumentException("a transcript has at least one channel");
        utterances = List.copyOf(utterances);
        words = List.copyOf(words);
    }

    /** What this provider did not give. */
    public Set<Part> missing() {
        var missing = EnumSet.noneOf(Part.class);
        if (language == null) missing.add(Part.LANGUAGE);
        if (duration == null) missing.add(Part.DURATION);
        if (confidence == null) missing.add(Part.CONFIDENCE);
        if (words.isEmpty()) missing.add(Part.WORDS);
        if (utterances.isEmpty()) missing.add(Part.UTTERANCES);
        if (words.stream().noneMatch(word -> word.speaker() != null)
                && utterances.stream().noneMatch(utterance -> utterance.speaker() != null)) missing.add(Part.SPEAKERS);
        if (summary == null) missing.add(Part.SUMMARY);
        return missing;
    }

    /** Says how long it is, never what it says. */
    @Override
    public String toString() {
        return "Transcript[" + text.length() + " chars, " + words.size() + " words]";
    }
}
