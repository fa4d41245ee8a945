package io.scribehook.speech;

import java.util.List;

/**
 * What was heard in a whole recording. Silence has no utterances; that is not an error.
 *
 * @param utterances in order of time
 * @param duration seconds of audio that were heard, fewer than a file declares if the file is cut off
 */
record Recognition(List<SpokenUtterance> utterances, double duration) {

    Recognition {
        utterances = List.copyOf(utterances);
    }

    /** One utterance per line; empty if nobody spoke. */
    String text() {
        return String.join("\n", utterances.stream().map(SpokenUtterance::text).toList());
    }

    List<SpokenWord> words() {
        return utterances.stream()
                .flatMap(utterance -> utterance.words().stream())
                .toList();
    }

    /** Says how long it is, never what it says. */
    @Override
    public String toString() {
        return "Recognition[" + utterances.size() + " utterances, " + duration + " seconds]";
    }
}
