package io.scribehook.http.provider.webhook;

import io.scribehook.domain.callback.Meaning;
import io.scribehook.domain.text.JsonText;
import io.scribehook.http.provider.json.JsonWalk;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What names a webhook, in its body or beside it. The {@code id} in a body is often that of the thing the message is
 * about: it is taken for the message's own in an event of Stripe's ({@code "object": "event"}) and a CloudEvent only.
 */
final class WebhookReading {
    private static final String UNNAMED = "message";
    private static final int LONGEST = 200;

    private @Nullable String type;
    private @Nullable String number;
    private @Nullable String event;
    private @Nullable String id;
    private boolean isEnvelope;
    private boolean hasEvent;

    void read(JsonWalk walk) throws IOException {
        walk.object(name -> {
            switch (name) {
                case "type" -> type(walk);
                case "event" -> event(walk);
                case "id" -> id = walk.text();
                case "object" -> isEnvelope |= "event".equals(walk.text());
                case "specversion" -> isEnvelope = true;
                default -> {}
            }
        });
    }

    private void type(JsonWalk walk) throws IOException {
        if (walk.number() == null) type = walk.text();
        else number = walk.text();
    }

    /** A name, or as with Discord an object that has one. */
    private void event(JsonWalk walk) throws IOException {
        hasEvent = true;
        event = walk.text();
        walk.object(name -> {
            if (name.equals("type")) event = walk.text();
        });
    }

    Meaning meaning(Map<String, String> headers, JsonText body) {
        // Discord's ping: docs.discord.com, webhook events
        if (("0".equals(number) || ("1".equals(number) && !hasEvent)) && headers.containsKey("x-signature-timestamp"))
            return new Meaning.Challenge("A ping of Discord's.");
        String named = first(type, event, headers.get("x-github-event"), number);
        return new Meaning.Message(
                named == null ? UNNAMED : named,
                first(
                        headers.get("webhook-id"),
                        headers.get("svix-id"),
                        headers.get("x-github-delivery"),
                        isEnvelope ? id : null),
                body);
    }

    private static @Nullable String first(@Nullable String... candidates) {
        return Stream.of(candidates)
                .filter(it -> it != null && !it.isBlank() && it.length() <= LONGEST)
                .findFirst()
                .orElse(null);
    }
}
