package io.scribehook.domain.callback;

import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.outcome.Origin;
import java.time.Instant;
import java.util.Map;

/**
 * One delivery as it arrived, without its body. Immutable but for its adoption; what became of it is its
 * {@link EventState}.
 *
 * @param address where it arrived, unless a person has found where it belongs
 * @param provider whose dialect reads it
 * @param origin how it came to us
 * @param method {@code POST} or {@code PUT}; what we asked for ourselves has the method we used
 * @param query the raw query string without secrets, possibly empty
 * @param headers chosen headers by lower-case name; none that carries a secret
 * @param bytes the length of the body
 */
public record CallbackEvent(
        EventId id,
        Address address,
        ProviderName provider,
        Origin origin,
        String method,
        String query,
        Map<String, String> headers,
        long bytes,
        Proof proof,
        Instant receivedAt) {

    public CallbackEvent {
        headers = Map.copyOf(headers);
    }

    public String contentType() {
        return headers.getOrDefault("content-type", "application/octet-stream");
    }
}
