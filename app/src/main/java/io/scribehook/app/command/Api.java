package io.scribehook.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A client of the admin API, as any script would be. */
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "scribehook-boundary-7d1f";

    private final URI base;
    private final String key;
    private final HttpClient client = HttpClient.newHttpClient();

    Api(URI base, String key) {
        this.base = base;
        this.key = key;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    /** Uploads the audio with what is asked for, and gives the job. */
    JsonNode submit(Path audio, String request) throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        part(body, "name=\"request\"", "application/json", request.getBytes(StandardCharsets.UTF_8));
        part(
                body,
                "name=\"audio\"; filename=\"" + audio.getFileName() + "\"",
                audio.toString().endsWith(".mp3") ? "audio/mpeg" : "audio/wav",
                Files.readAllBytes(audio));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return send(request("/api/v1/jobs")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + key);
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        var response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300)
            throw new IOException(request.method() + " " + request.uri().getPath() + " was answered with "
                    + response.statusCode() + ": " + response.body());
        return JSON.readTree(response.body());
    }

    private static void part(ByteArrayOutputStream body, String disposition, String type, byte[] content) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: "
                + type + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
}
