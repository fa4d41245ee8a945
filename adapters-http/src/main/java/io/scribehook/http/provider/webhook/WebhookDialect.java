package io.scribehook.http.provider.webhook;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackDialect;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.Meaning;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.text.JsonText;
import io.scribehook.http.provider.json.JsonWalk;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Any webhook whose body is JSON: Stripe, GitHub, Discord, X, and whatever follows Standard Webhooks. */
@Singleton
final class WebhookDialect implements CallbackDialect {
    /** The longest body that is a message, in bytes: messages are shown and sent, not only kept. */
    static final int MOST_BYTES = 256 * 1024;

    private static final ProviderName WEBHOOK = new ProviderName("webhook");
    private static final String BYTE_ORDER_MARK = "\ufeff";

    WebhookDialect() {}

    @Override
    public ProviderName provider() {
        return WEBHOOK;
    }

    @Override
    public Meaning read(CallbackEvent event, Body body) throws IOException {
        if (body.length() > MOST_BYTES)
            return new Meaning.Unrecognised("the body has more than " + MOST_BYTES + " bytes");
        String text;
        try (InputStream in = body.open()) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String json = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        var reading = new WebhookReading();
        String fault = JsonWalk.through(Body.of(json.getBytes(StandardCharsets.UTF_8)), reading::read);
        return fault == null ? reading.meaning(event.headers(), new JsonText(json)) : new Meaning.Unrecognised(fault);
    }
}
