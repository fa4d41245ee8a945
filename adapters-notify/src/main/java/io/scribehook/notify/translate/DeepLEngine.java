package io.scribehook.notify.translate;

import com.deepl.api.AuthorizationException;
import com.deepl.api.ConnectionException;
import com.deepl.api.DeepLClient;
import com.deepl.api.DeepLClientOptions;
import com.deepl.api.DeepLException;
import com.deepl.api.NotFoundException;
import com.deepl.api.QuotaExceededException;
import com.deepl.api.TextResult;
import com.deepl.api.TooManyRequestsException;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * DeepL through its own library, whose repetitions are turned off: the engine of follow-ups repeats. Below it, the JDK repeats a POST on a
 * connection that broke before any answer, unless {@code -Dsun.net.http.retryPost=false} says otherwise.
 */
@Singleton
@Order(1)
final class DeepLEngine implements TranslationEngine {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** DeepL takes 128 KiB in one request (developers.deepl.com); the rest is for what stands around the texts. */
    private static final int MOST_FORM_BYTES = 120 * 1024;

    private static final int MOST_TEXTS = 50;

    private final @Nullable DeepLClient client;

    DeepLEngine(DeepLConfiguration configuration) {
        this.client =
                configuration.authKey() == null ? null : client(configuration.authKey(), configuration.serverUrl());
    }

    private static DeepLClient client(String authKey, @Nullable String serverUrl) {
        var options = new DeepLClientOptions();
        options.setMaxRetries(0).setTimeout(TIMEOUT).setSendPlatformInfo(false);
        if (serverUrl != null) options.setServerUrl(serverUrl);
        return new DeepLClient(authKey, options);
    }

    @Override
    public String name() {
        return "deepl";
    }

    @Override
    public boolean draft() {
        return false;
    }

    /** A byte takes up to three in the form. */
    @Override
    public int mostBytes() {
        return MOST_FORM_BYTES / 12;
    }

    @Override
    public List<String> missing() {
        return client == null ? List.of("scribehook.channels.translate.deepl.auth-key is not set.") : List.of();
    }

    @Override
    public EngineResult translate(List<String> texts, @Nullable String from, String to, Duration patience) {
        if (client == null) return new EngineResult.Again("DeepL is not configured.");
        var task = new FutureTask<>(() -> translate(client, texts, from, to));
        Thread thread = Thread.ofVirtual().name("deepl").start(task);
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            thread.interrupt();
            return new EngineResult.Lost("DeepL took too long.");
        } catch (InterruptedException _) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return new EngineResult.Lost("We stopped while DeepL was at work.");
        } catch (ExecutionException e) {
            return failed(e.getCause());
        }
    }

    private static EngineResult translate(DeepLClient client, List<String> texts, @Nullable String from, String to)
            throws DeepLException, InterruptedException {
        var translated = new ArrayList<String>();
        String source = from == null ? null : Languages.language(from);
        for (TextResult result : client.translateText(texts, source, Languages.deeplTarget(to)))
            translated.add(result.getText());
        return translated.size() == texts.size()
                ? new EngineResult.Translated(translated)
                : new EngineResult.Lost("DeepL answered with another number of texts than it was given.");
    }

    @Override
    public List<List<String>> requests(List<String> texts) {
        var batches = new ArrayList<List<String>>();
        int used = 0;
        for (String text : texts) {
            int size = URLEncoder.encode(text, StandardCharsets.UTF_8).length() + "&text=".length();
            if (batches.isEmpty()
                    || used + size > MOST_FORM_BYTES
                    || batches.getLast().size() == MOST_TEXTS) {
                batches.add(new ArrayList<>());
                used = 0;
            }
            batches.getLast().add(text);
            used += size;
        }
        return batches;
    }

    private static EngineResult failed(@Nullable Throwable cause) {
        return switch (cause) {
            case QuotaExceededException _ -> new EngineResult.Refused("DeepL's quota is used up: 456.");
            case AuthorizationException _ -> new EngineResult.Again("DeepL does not accept our key: 403.");
            case NotFoundException _ -> new EngineResult.Refused("DeepL refused the request: 404.");
            case TooManyRequestsException _ -> new EngineResult.Again("DeepL asks to try later: 429.");
            case ConnectionException _ -> new EngineResult.Lost("DeepL cannot be reached, or its answer was lost.");
            case DeepLException failure -> other(String.valueOf(failure.getMessage()));
            case null, default -> new EngineResult.Lost("Translating with DeepL failed.");
        };
    }

    /** The library tells a bad request by its message only, and 413 from 529 not at all. */
    private static EngineResult other(String message) {
        return message.startsWith("Bad request")
                ? new EngineResult.Refused("DeepL refused the request: 400.")
                : new EngineResult.Again("DeepL failed, or asks to try later.");
    }
}
