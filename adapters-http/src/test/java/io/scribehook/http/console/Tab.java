package io.scribehook.http.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** One page of a browser (chromedevtools.github.io, the protocol). */
final class Tab implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final WebSocket socket;
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Tab(HttpClient client, URI at) {
        socket = client.newWebSocketBuilder().buildAsync(at, new Listener()).join();
        for (String domain : List.of("Page", "Runtime", "Log")) call(domain + ".enable", Map.of());
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                heard(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }

    private void heard(String message) {
        try {
            JsonNode node = MAPPER.readTree(message);
            CompletableFuture<JsonNode> call = waiting.remove(node.path("id").asInt(-1));
            if (call != null) call.complete(node);
            String method = node.path("method").asText();
            if (method.equals("Runtime.exceptionThrown"))
                complaints.add(node.path("params").toString());
            JsonNode entry = node.path("params").path("entry");
            if (method.equals("Log.entryAdded") && entry.path("level").asText().equals("error"))
                complaints.add(
                        entry.path("text").asText() + " " + entry.path("url").asText());
        } catch (JsonProcessingException e) {
            complaints.add(e.toString());
        }
    }

    JsonNode call(String method, Map<String, ?> parameters) {
        int id = calls.incrementAndGet();
        ObjectNode message = MAPPER.createObjectNode().put("id", id).put("method", method);
        message.set("params", MAPPER.valueToTree(parameters));
        var answer = new CompletableFuture<JsonNode>();
        waiting.put(id, answer);
        socket.sendText(message.toString(), true).join();
        JsonNode node = answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        if (node.has("error")) throw new AssertionError(method + ": " + node.path("error"));
        return node.path("result");
    }

    /** What the browser complained of: scripts that failed, and what the policy did not allow. */
    List<String> complaints() {
        return complaints;
    }

    void go(String url) {
        evaluate("window.leaving = true");
        call("Page.navigate", Map.of("url", url));
        until("!window.leaving && document.readyState === 'complete'");
    }

    /** Does something that leads to another page. */
    void leave(String expression) {
        evaluate("window.leaving = true; " + expression + "; 0");
        until("!window.leaving && document.readyState === 'complete'");
    }

    JsonNode evaluate(String expression) {
        JsonNode result = call(
                "Runtime.evaluate",
                Map.of("expression", expression, "awaitPromise", true, "returnByValue", true, "userGesture", true));
        if (result.has("exceptionDetails"))
            throw new AssertionError(result.path("exceptionDetails").toString());
        return result.path("result").path("value");
    }

    void until(String condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                if (evaluate(condition).asBoolean()) return;
            } catch (AssertionError _) {
                // between two pages there is nothing to ask
            }
            LockSupport.parkNanos(30_000_000);
        }
        throw new AssertionError("not so after a minute: " + condition + "; " + evaluate("document.body.innerText"));
    }

    void size(int width, int height, boolean phone) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
    }

    void scheme(String scheme) {
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    void press(String key, int code) {
        for (String type : List.of("rawKeyDown", "keyUp"))
            call(
                    "Input.dispatchKeyEvent",
                    Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", code));
    }

    void type(String text) {
        call("Input.insertText", Map.of("text", text));
    }

    byte[] screenshot() {
        String data = call("Page.captureScreenshot", Map.of("format", "png"))
                .path("data")
                .asText();
        return Base64.getDecoder().decode(data);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
