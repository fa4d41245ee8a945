package io.scribehook.speech;

import java.util.List;

/**
 * What was said between two pauses. The recognizer also cuts speech that goes on for about twenty seconds.
 *
 * @param text the words, separated by single spaces; no capitals, no punctuation
 * @param words never empty
 */
record SpokenUtterance(String text, List<SpokenWord> words) {

    SpokenUtterance {
        if (words.isEmpty()) throw new IllegalArgumentException("an utterance has words");
        words = List.copyOf(words);
    }

    /** Seconds from the beginning of the recording. */
    double start() {
        return words.getFirst().start();
    }

    /** Seconds from the beginning of the recording. */
    double end() {
        return words.getLast().end();
    }

    /** Says when, never what. */
    @Override
    public String toString() {
        return "SpokenUtterance[" + words.size() + " words, " + start() + " to " + end() + "]";
    }
}
