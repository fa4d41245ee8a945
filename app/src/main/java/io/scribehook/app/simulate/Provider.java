package io.scribehook.app.simulate;

import java.time.Duration;

/** Whom the simulator plays. */
public enum Provider {
    /** Documented: up to ten retries thirty seconds apart after anything but 2xx. How long it waits is not. */
    DEEPGRAM(new Retries(10, Duration.ofSeconds(30), Duration.ofSeconds(30), false), 80),

    /** Nothing is documented of how Gladia retries: these few are an assumption. */
    GLADIA(new Retries(3, Duration.ofSeconds(10), Duration.ofSeconds(30), false), 20),

    /** Documented: ten attempts ten seconds apart, an answer within ten seconds, the end at any 4xx. */
    ASSEMBLYAI(new Retries(9, Duration.ofSeconds(10), Duration.ofSeconds(10), true), 2);

    @SuppressWarnings("ImmutableEnumChecker") // a record of numbers and durations
    private final Retries retries;

    private final int gridMillis;

    Provider(Retries retries, int gridMillis) {
        this.retries = retries;
        this.gridMillis = gridMillis;
    }

    Retries retries() {
        return retries;
    }

    /** The times of its words are multiples of so many milliseconds. */
    int gridMillis() {
        return gridMillis;
    }
}
