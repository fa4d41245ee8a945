package io.scribehook.http.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.scribehook.domain.access.Scope;
import io.scribehook.http.access.Keys;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;

/**
 * The API of a server, used with a key that may do everything. Every answer is held to the description, and
 * every transcript to its schema.
 */
public final class Api {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Server server;
    private final String key;
    private final Promises promises;
    private final TranscriptSchema transcripts;

    public Api(Server server) {
        this(server, Scope.ADMIN);
    }

    public Api(Server server, Scope scope) {
        this.server = server;
        key = server.bean(Keys.class).mint("test", Set.of(scope), null).text();
        promises = server.promises();
        transcripts = new TranscriptSchema(server);
    }

    public HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        var request = server.to("/api/v1" + path)
                .header("Authorization", "Bearer " + key)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) request.headers(headers);
        HttpResponse<String> answer = server.send(request);
        promises.hold(method, "/api/v1" + path, answer);
        transcripts.hold(path, answer);
        return answer;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    public HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send("POST", path, json, "Content-Type", "application/json");
    }

    public static JsonNode json(HttpResponse<String> answer) {
        try {
            return MAPPER.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + answer.body(), e);
        }
    }
}
