package io.scribehook.app.simulate;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A submission that was taken; refused ones are none.
 *
 * @param id given by the provider
 * @param request the method, path and query that it came with
 * @param bytes of audio in its body, or 0 if it named a URL
 * @param audio the URL that it named
 * @param callback where it wants to be called back
 */
public record Submission(
        String id,
        Instant at,
        String request,
        long bytes,
        @Nullable URI audio,
        @Nullable URI callback) {}
