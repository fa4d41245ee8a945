package io.scribehook.app.command.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.scribehook.app.command.Exit;
import java.io.IOException;
import java.util.StringJoiner;

/** The service's problems (RFC 9457) in words. */
final class Problems {
    private Problems() {}

    static Failure failure(int status, byte[] body, boolean keyless) {
        JsonNode problem = read(body);
        return switch (status) {
            case 401 ->
                new Failure(
                        Exit.DENIED,
                        keyless
                                ? "a key is needed: set SCRIBEHOOK_KEY, or name a file with --key-file"
                                : "the key was not accepted: it is wrong, expired or revoked");
            case 403 -> new Failure(Exit.DENIED, said(problem, "the key does not allow this"));
            case 404, 410 -> new Failure(Exit.NOT_FOUND, said(problem, "there is no such thing"));
            case 429, 503 -> new Failure(Exit.LATER, said(problem, "the service cannot do this now"));
            default ->
                new Failure(
                        status >= 500 ? Exit.INTERNAL : Exit.REFUSED,
                        said(problem, "the service answered with " + status));
        };
    }

    private static JsonNode read(byte[] body) {
        try {
            JsonNode read = new ObjectMapper().readTree(body);
            return read == null ? MissingNode.getInstance() : read;
        } catch (IOException _) {
            return MissingNode.getInstance();
        }
    }

    private static String said(JsonNode problem, String otherwise) {
        if (!problem.hasNonNull("title")) return otherwise;
        var text = new StringJoiner("\n  ");
        text.add(problem.path("title").asText() + ": " + problem.path("detail").asText());
        for (JsonNode error : problem.path("errors"))
            text.add(
                    error.path("pointer").asText() + ": " + error.path("detail").asText());
        if (problem.hasNonNull("incident"))
            text.add("incident " + problem.path("incident").asText());
        return text.toString();
    }
}
