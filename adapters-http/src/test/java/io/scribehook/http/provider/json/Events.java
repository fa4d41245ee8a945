package io.scribehook.http.provider.json;

import io.scribehook.domain.callback.Address;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackDialect;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.callback.Meaning;
import io.scribehook.domain.callback.Proof;
import io.scribehook.domain.outcome.Origin;
import io.scribehook.domain.source.SourceName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Callback events for the tests of dialects. */
public final class Events {
    private Events() {}

    public static Meaning read(CallbackDialect dialect, String body) {
        return read(dialect, body.getBytes(StandardCharsets.UTF_8));
    }

    public static Meaning read(CallbackDialect dialect, byte[] body) {
        return read(dialect, Body.of(body));
    }

    public static Meaning read(CallbackDialect dialect, Body body) {
        var event = new CallbackEvent(
                new EventId(new UUID(0, 1)),
                new Address.ToSource(SourceName.DEFAULT),
                dialect.provider(),
                Origin.CALLBACK,
                "POST",
                "",
                Map.of("content-type", "application/json"),
                body.length(),
                Proof.NONE,
                Instant.EPOCH);
        try {
            return dialect.read(event, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
