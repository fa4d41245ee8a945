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
 */
public record Call(
        String method,
        URI url,
        Map<String, String> headers,
        @Nullable Body body,
        Trust trust,
        Duration timeout,
        int maxReplyBytes) {

    public Call {
        headers = Map.copyOf(headers);
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
