package io.scribehook.app.command.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.scribehook.app.command.Exit;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A client of the admin API, as any script would be. Whatever goes wrong is a {@link Failure}. */
public final class Client implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String base;
    private final String key;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    public Client(URI base, String key) {
        this.base = base.toString().replaceAll("/+$", "");
        this.key = key;
    }

    public JsonNode get(String path) throws InterruptedException {
        return json(request(path).timeout(PATIENCE));
    }

    String text(String path) throws InterruptedException {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    byte[] bytes(String path) throws InterruptedException {
        HttpResponse<InputStream> answer = exchange(request(path).timeout(PATIENCE));
        try (InputStream body = answer.body()) {
            return body.readAllBytes();
        } catch (IOException e) {
            throw brokenOff(e);
        }
    }

    JsonNode send(String method, String path, @Nullable JsonNode body) throws InterruptedException {
        BodyPublisher content = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString());
        return json(request(path)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, content));
    }

    /** Hands over a recording, and gives the job. */
    public JsonNode upload(Upload upload, @Nullable String idempotencyKey) throws InterruptedException {
        var request = request("/api/v1/jobs")
                .header("Content-Type", upload.contentType())
                .POST(upload.body());
        if (idempotencyKey != null) request.header("Idempotency-Key", idempotencyKey);
        return json(request);
    }

    /** The stream of what changes, from the position on, or from now on. */
    InputStream events(@Nullable String position) throws InterruptedException {
        var request = request("/api/v1/events").header("Accept", "text/event-stream");
        if (position != null) request.header("Last-Event-ID", position);
        return exchange(request).body();
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        if (!key.isEmpty()) request.header("Authorization", "Bearer " + key);
        return request;
    }

    private JsonNode json(HttpRequest.Builder request) throws InterruptedException {
        try (InputStream body = exchange(request).body()) {
            JsonNode node = JSON.readTree(body);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JsonProcessingException _) {
            throw new Failure(Exit.UNREACHABLE, base + " answers, but not as Scribehook does; see --url");
        } catch (IOException e) {
            throw brokenOff(e);
        }
    }

    private HttpResponse<InputStream> exchange(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<InputStream> answer = http.send(request.build(), BodyHandlers.ofInputStream());
            if (answer.statusCode() < 300) return answer;
            try (InputStream body = answer.body()) {
                throw Problems.failure(answer.statusCode(), body.readAllBytes(), key.isEmpty());
            }
        } catch (ConnectException | HttpConnectTimeoutException _) {
            throw new Failure(
                    Exit.UNREACHABLE,
                    "nothing answers at " + base
                            + ". Is the service running? --url or SCRIBEHOOK_URL say where it is.");
        } catch (HttpTimeoutException _) {
            throw new Failure(Exit.LATER, base + " did not answer in " + PATIENCE.toSeconds() + " s");
        } catch (IOException e) {
            throw brokenOff(e);
        }
    }

    private Failure brokenOff(IOException e) {
        return new Failure(Exit.UNREACHABLE, "the connection to " + base + " broke off: " + e.getMessage());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
