package io.scribehook.http.provider.gladia;

import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.Utterance;
import io.scribehook.domain.transcript.Word;
import io.scribehook.http.provider.json.JsonWalk;
import io.scribehook.http.provider.json.Timed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The result object while it is read: {@code TranscriptionResultDTO} of the OpenAPI description. */
final class GladiaTranscription {
    private final List<Word> words = new ArrayList<>();
    private final List<Utterance> utterances = new ArrayList<>();
    private @Nullable String text;
    private @Nullable String language;
    private @Nullable Double duration;
    private @Nullable Integer channels;
    private @Nullable String summary;
    private boolean there;

    /** Takes the member here when it is one of the result's. */
    void member(JsonWalk walk, String name) throws IOException {
        switch (name) {
            case "metadata" -> walk.object(inside -> metadata(walk, inside));
            case "transcription" -> {
                there |= walk.atObject();
                walk.object(inside -> transcription(walk, inside));
            }
            case "summarization" ->
                walk.object(inside -> {
                    if (inside.equals("results")) summary = walk.text();
                });
            default -> {}
        }
    }

    /** Whether there was a transcription, even one of silence. */
    boolean there() {
        return there;
    }

    Transcript transcript() {
        int numbered = utterances.stream().mapToInt(Utterance::channel).max().orElse(0) + 1;
        if (numbered > 1) words.sort(Comparator.comparingDouble(Word::start));
        return new Transcript(
                text == null ? "" : text,
                language,
                duration,
                null,
                channels == null ? numbered : Math.max(numbered, channels),
                utterances,
                words,
                summary);
    }

    private void metadata(JsonWalk walk, String name) throws IOException {
        switch (name) {
            case "audio_duration" -> duration = walk.number();
            case "number_of_distinct_channels" -> channels = walk.whole();
            default -> {}
        }
    }

    private void transcription(JsonWalk walk, String name) throws IOException {
        switch (name) {
            case "full_transcript" -> text = walk.text();
            case "languages" ->
                walk.array(() -> {
                    if (language == null) language = walk.text();
                });
            case "utterances" -> walk.array(() -> utterance(walk));
            default -> {}
        }
    }

    private void utterance(JsonWalk walk) throws IOException {
        var utterance = new Timed("text");
        var spoken = new ArrayList<Timed>();
        walk.object(name -> {
            if (name.equals("words")) walk.array(() -> spoken.add(new Timed("word").read(walk)));
            else utterance.member(walk, name);
        });
        for (Timed word : spoken) {
            double previousEnd = words.isEmpty() ? 0 : words.getLast().end();
            if (word.hasText()) words.add(word.word(previousEnd, utterance.speaker(), utterance.channel()));
        }
        double previousEnd = utterances.isEmpty() ? 0 : utterances.getLast().end();
        if (utterance.hasText()) utterances.add(utterance.utterance(previousEnd));
    }
}
