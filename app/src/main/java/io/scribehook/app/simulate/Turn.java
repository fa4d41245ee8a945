package io.scribehook.app.simulate;

import java.util.List;
import java.util.stream.Collectors;

/** What one speaker said in one go: never empty. */
record Turn(int speaker, List<TimedWord> words) {
    double start() {
        return words.getFirst().start();
    }

    double end() {
        return words.getLast().end();
    }

    double confidence() {
        return words.stream().mapToDouble(TimedWord::confidence).average().orElse(0);
    }

    String text(boolean punctuated) {
        return words.stream()
                .map(word -> punctuated ? word.written() : word.bare())
                .collect(Collectors.joining(" "));
    }
}
