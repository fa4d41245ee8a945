package io.scribehook.domain.outgoing;

import io.scribehook.domain.callback.Body;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request that we make.
 *
 * @param url {@code http} or {@code https}; user information in it is sent as a Basic header and never logged
 * @param body null for none
 * @param trust who named the destination
 * @param timeout for everything from connecting to the last byte of the answer
 * @param maxReplyBytes of the answer: a longer body is cut there when {@code trust} is {@code USER}, and makes it
 *     {@link Reply.Lost} when it is {@code OPERATOR}
 * @param repeatable whether sending it twice does no harm, because the other side knows its key
 */
public record Call(
        String method,
        URI url,
        Map<String, String> headers,
        @Nullable Body body,
        Trust trust,
        Duration timeout,
        int maxReplyBytes,
        boolean repeatable) {

    public Call {
        headers = Map.copyOf(headers);
    }

    /** A call that must not be sent twice. */
    public Call(
            String method,
            URI url,
            Map<String, String> headers,
            @Nullable Body body,
            Trust trust,
            Duration timeout,
            int maxReplyBytes) {
        this(method, url, headers, body, trust, timeout, maxReplyBytes, false);
    }

    /** The same call, which may be sent twice. */
    public Call asRepeatable() {
        return new Call(method, url, headers, body, trust, timeout, maxReplyBytes, true);
    }

    /** Who named the destination. */
    public enum Trust {
        /** A configuration: any address is fine. */
        OPERATOR,
        /** A request: only public addresses, and what the operator allows on top. */
        USER
    }

    @Override
    public String toString() {
        return "Call[" + method + " " + url.getHost() + "]";
    }
}
