package io.scribehook.app.simulate;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to call back.
 *
 * @param submission the id that the provider gave to the submission
 * @param attempt 1 for the first; a callback that is delivered twice begins again at 1
 * @param took from the request's beginning to the answer
 * @param status what was answered, or 0 if nothing was
 * @param failure why nothing was answered
 */
public record Delivery(
        String submission,
        int attempt,
        Instant at,
        String method,
        long bytes,
        Duration took,
        int status,
        @Nullable String failure) {
    public boolean successful() {
        return status >= 200 && status < 300;
    }
}
