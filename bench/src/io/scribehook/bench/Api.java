package io.scribehook.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Consumer;

/** Recordings for the embedded engine, through the service's API. */
record Api(HttpClient client, URI base) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEAD = """
            --xxx\r
            Content-Disposition: form-data; name="request"\r
            Content-Type: application/json\r
            \r
            {"provider": "local", "follow_ups": []}\r
            --xxx\r
            Content-Disposition: form-data; name="audio"; filename="recording.wav"\r
            Content-Type: audio/wav\r
            \r
            """;

    /** The job. */
    JsonNode submit(BodyPublisher audio) throws IOException, InterruptedException {
        return send(request("/api/v1/jobs")
                .header("Content-Type", "multipart/form-data; boundary=xxx")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(HEAD),
                        audio,
                        BodyPublishers.ofByteArray("\r\n--xxx--\r\n".getBytes(UTF_8)))));
    }

    /** The job when it has ended; until then it is shown every so often. */
    JsonNode awaitEnd(String id, Consumer<JsonNode> meanwhile, long pauseMillis)
            throws IOException, InterruptedException {
        while (true) {
            JsonNode seen = send(request("/api/v1/jobs/" + id));
            switch (seen.path("state").asText()) {
                case "completed", "failed", "expired" -> {
                    return seen;
                }
                default -> meanwhile.accept(seen);
            }
            Thread.sleep(pauseMillis);
        }
    }

    JsonNode transcript(String id) throws IOException, InterruptedException {
        return send(request("/api/v1/jobs/" + id + "/transcript"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + Service.KEY);
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) throw new IOException(answer.statusCode() + " " + answer.body());
        return JSON.readTree(answer.body());
    }
}
