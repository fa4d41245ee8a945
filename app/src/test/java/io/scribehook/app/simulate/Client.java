package io.scribehook.app.simulate;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A client of a simulated provider, with that provider's key header. */
final class Client {
    static final String KEY = "secret-key";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Provider provider;
    private final URI base;

    Client(Provider provider, URI base) {
        this.provider = provider;
        this.base = base;
    }

    static Client of(Provider provider, Simulator simulator) {
        return new Client(provider, simulator.url());
    }

    static JsonNode json(HttpResponse<String> response) throws IOException {
        return JSON.readTree(response.body());
    }

    HttpResponse<String> submit(URI callback) throws IOException, InterruptedException {
        return switch (provider) {
            case DEEPGRAM -> post("/v1/listen?callback=" + encode(callback.toString(), UTF_8), """
                    {"url": "https://example.com/audio.wav"}""");
            case GLADIA -> post("/v2/pre-recorded", """
                    {"audio_url": "https://example.com/audio.wav", "callback": true,
                     "callback_config": {"url": "%s"}}""".formatted(callback));
            case ASSEMBLYAI -> post("/v2/transcript", """
                    {"audio_url": "https://example.com/audio.wav", "webhook_url": "%s"}""".formatted(callback));
        };
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send("POST", path, "application/json", json.getBytes(UTF_8));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, "application/json", new byte[0]);
    }

    HttpResponse<String> send(String method, String path, String contentType, byte[] body)
            throws IOException, InterruptedException {
        return send(method, path, contentType, body, KEY);
    }

    HttpResponse<String> send(String method, String path, String contentType, byte[] body, String key)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", contentType)
                .timeout(Duration.ofSeconds(60))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (!key.isEmpty())
            switch (provider) {
                case DEEPGRAM -> request.header("Authorization", "Token " + key);
                case GLADIA -> request.header("x-gladia-key", key);
                case ASSEMBLYAI -> request.header("Authorization", key);
            }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    static void eventually(BooleanSupplier condition) {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) throw new AssertionError("it never happened");
            LockSupport.parkNanos(5_000_000);
        }
    }
}
