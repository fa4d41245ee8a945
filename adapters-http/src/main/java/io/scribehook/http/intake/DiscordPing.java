package io.scribehook.http.intake;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.scribehook.domain.callback.Body;
import io.scribehook.http.provider.json.JsonWalk;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The ping with which Discord tests the URL of interactions: {@code {"type": 1}}, to be answered with the same
 * (docs.discord.com, receiving and responding to interactions). An event of its webhooks has that type too, but tells of
 * an {@code event}.
 */
final class DiscordPing {
    private static final String PONG = "{\"type\":1}";

    private static final int LONGEST = 64 * 1024;

    private DiscordPing() {}

    static HttpResponse<?> answer(MutableHttpResponse<?> taken) {
        return taken.status(HttpStatus.OK)
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .body(PONG);
    }

    static boolean is(Body body) throws IOException {
        if (body.length() > LONGEST) return false;
        var typeIsOne = new AtomicBoolean();
        var hasEvent = new AtomicBoolean();
        String fault = JsonWalk.through(
                body,
                walk -> walk.object(name -> {
                    switch (name) {
                        case "type" -> typeIsOne.set(Integer.valueOf(1).equals(walk.whole()));
                        case "event" -> hasEvent.set(true);
                        default -> {}
                    }
                }));
        return fault == null && typeIsOne.get() && !hasEvent.get();
    }
}
