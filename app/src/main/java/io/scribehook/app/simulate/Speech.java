package io.scribehook.app.simulate;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was said in a recording. Can be gone through any number of times, alike each time. */
interface Speech {
    /** Seconds. */
    double duration();

    Stream<Turn> turns();

    default String text(boolean punctuated) {
        return turns().map(turn -> turn.text(punctuated)).collect(Collectors.joining(" "));
    }

    default double confidence() {
        return turns().mapToDouble(Turn::confidence).average().orElse(0);
    }
}
