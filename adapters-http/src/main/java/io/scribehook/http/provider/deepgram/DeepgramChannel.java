package io.scribehook.http.provider.deepgram;

import io.scribehook.domain.transcript.Word;
import io.scribehook.http.provider.json.JsonWalk;
import io.scribehook.http.provider.json.Timed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One element of {@code results.channels} while it is read; of its alternatives, the first is kept. */
final class DeepgramChannel {
    final List<Word> words = new ArrayList<>();
    String transcript = "";

    @Nullable
    Double confidence;

    @Nullable
    String language;

    private final int number;
    private int alternatives;

    DeepgramChannel(int number) {
        this.number = number;
    }

    DeepgramChannel read(JsonWalk walk) throws IOException {
        walk.object(name -> {
            switch (name) {
                case "detected_language" -> language = walk.text();
                case "alternatives" -> walk.array(() -> alternative(walk));
                default -> {}
            }
        });
        return this;
    }

    private void alternative(JsonWalk walk) throws IOException {
        if (alternatives++ > 0) return;
        walk.object(name -> {
            switch (name) {
                case "transcript" -> {
                    String text = walk.text();
                    transcript = text == null ? "" : text.strip();
                }
                case "confidence" -> confidence = walk.number();
                case "words" -> walk.array(() -> word(walk));
                default -> {}
            }
        });
    }

    private void word(JsonWalk walk) throws IOException {
        var word = new Timed("punctuated_word", "word").read(walk);
        double previousEnd = words.isEmpty() ? 0 : words.getLast().end();
        if (word.hasText()) words.add(word.word(previousEnd, null, number));
    }
}
