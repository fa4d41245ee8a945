package io.scribehook.http.intake;

import java.time.Duration;

/** Learns how deliveries were answered. Thread-safe and quick: the sender waits for it. */
public interface IntakeObserver {
    /**
     * A delivery was answered.
     *
     * @param status of the answer
     * @param took from the end of the request's headers to the answer, the sender's own slowness included
     */
    void answered(int status, Duration took);
}
