package io.scribehook.notify.translate;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Order;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.outgoing.Call;
import io.scribehook.domain.outgoing.Egress;
import io.scribehook.domain.outgoing.Reply;
import io.scribehook.domain.text.JsonText;
import io.scribehook.notify.settings.Json;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A LibreTranslate server (1.9, {@code POST /translate}), one text a request. */
@Singleton
@Order(2)
final class LibreTranslateEngine implements TranslationEngine {
    private static final int MOST_REPLY_BYTES = 1 << 20;

    private final LibreTranslateConfiguration configuration;
    private final Egress egress;
    private final InstantSource clock;

    LibreTranslateEngine(LibreTranslateConfiguration configuration, Egress egress, InstantSource clock) {
        this.configuration = configuration;
        this.egress = egress;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "libretranslate";
    }

    @Override
    public boolean draft() {
        return false;
    }

    @Override
    public int mostBytes() {
        return configuration.mostBytes();
    }

    @Override
    public List<String> missing() {
        return configuration.url() == null
                ? List.of("scribehook.channels.translate.libretranslate.url is not set.")
                : List.of();
    }

    @Override
    public EngineResult translate(List<String> texts, @Nullable String from, String to, Duration patience) {
        if (configuration.url() == null) return new EngineResult.Again("LibreTranslate is not configured.");
        Instant deadline = clock.instant().plus(patience);
        var translated = new ArrayList<String>();
        for (String text : texts) {
            Duration left = Duration.between(clock.instant(), deadline);
            if (!left.isPositive()) return new EngineResult.Again("LibreTranslate took too long.");
            switch (translate(configuration.url(), text, from, to, left)) {
                case EngineResult.Translated one -> translated.addAll(one.texts());
                case EngineResult.Again again -> {
                    return again;
                }
                case EngineResult.Refused refused -> {
                    return refused;
                }
                case EngineResult.Lost lost -> {
                    return lost;
                }
            }
        }
        return new EngineResult.Translated(translated);
    }

    private EngineResult translate(URI root, String text, @Nullable String from, String to, Duration patience) {
        Map<String, Object> request = new HashMap<>();
        request.put("q", text);
        request.put("source", from == null ? "auto" : Languages.language(from));
        request.put("target", Languages.language(to));
        request.put("format", "text");
        if (configuration.apiKey() != null) request.put("api_key", configuration.apiKey());
        String base = root.toString();
        Reply reply = egress.send(new Call(
                "POST",
                URI.create((base.endsWith("/") ? base : base + "/") + "translate"),
                Map.of("content-type", "application/json", "accept", "application/json"),
                Body.of(Json.bytes(request)),
                Call.Trust.OPERATOR,
                patience,
                MOST_REPLY_BYTES));
        return switch (reply) {
            case Reply.Answered answered when answered.successful() -> read(answered.body());
            case Reply.Answered answered -> failed(answered);
            case Reply.Lost _ -> new EngineResult.Lost("LibreTranslate's answer was lost.");
            case Reply.Unreached _, Reply.Forbidden _ -> new EngineResult.Again("LibreTranslate cannot be reached.");
        };
    }

    private static EngineResult read(Body body) {
        try (InputStream stream = body.open()) {
            JsonNode answer = Json.tree(new JsonText(new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
            JsonNode text = answer.path("translatedText");
            if (text.isTextual()) return new EngineResult.Translated(List.of(text.textValue()));
        } catch (IOException | IllegalArgumentException _) {
            // an answer of another kind, such as a proxy's page
        }
        return new EngineResult.Lost("LibreTranslate's answer could not be read.");
    }

    private EngineResult failed(Reply.Answered answer) {
        int status = answer.status();
        if (status == 429 || status == 408 || status >= 500)
            return new EngineResult.Again(
                    "LibreTranslate asks to try later: " + status + ".", answer.retryAfter(clock.instant()));
        if (status == 401 || status == 403)
            return new EngineResult.Again("LibreTranslate does not accept our key: " + status + ".");
        if (status < 400) return new EngineResult.Again("LibreTranslate answered what it should not: " + status + ".");
        return new EngineResult.Refused("LibreTranslate refused the request: " + status + ".");
    }
}
