package io.scribehook.notify.callback;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackEvents;
import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.followup.Occasion;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The body of a callback, with the headers that describe it. {@code Scribehook-Body} says which of the two it is, since a
 * failure that no provider told us of has no raw body.
 */
record CallbackContent(Body body, Map<String, String> headers) {
    /** Empty when the raw body is no longer kept. */
    static Optional<CallbackContent> of(CallbackRequest request, Occasion occasion, CallbackEvents events) {
        if (request.event() == null) return Optional.of(normalised(request, occasion));
        var event = new EventId(UUID.fromString(request.event()));
        return events.body(event)
                .flatMap(body -> events.find(event).map(it -> {
                    var headers = new TreeMap<String, String>();
                    headers.put("content-type", it.contentType());
                    headers.put("scribehook-body", "raw");
                    String encoding = it.headers().get("content-encoding");
                    if (encoding != null) headers.put("content-encoding", encoding);
                    return new CallbackContent(body, headers);
                }));
    }

    private static CallbackContent normalised(CallbackRequest request, Occasion occasion) {
        return new CallbackContent(
                Body.of(CallbackBody.of(request, occasion)),
                Map.of("content-type", "application/json", "scribehook-body", "normalised"));
    }
}
