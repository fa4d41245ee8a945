package io.scribehook.http.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.scribehook.http.problem.ProblemType;
import io.scribehook.http.problem.Refusal;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;

/** The bodies of requests, read from the connection and no further than allowed. */
@Singleton
final class Incoming {
    private final ApiConfiguration limits;

    Incoming(ApiConfiguration limits) {
        this.limits = limits;
    }

    static InputStream stream(HttpRequest<?> request) {
        return ((ServerHttpRequest<?>) request).byteBody().toInputStream();
    }

    /** The JSON object in the body. */
    ObjectNode object(HttpRequest<?> request) {
        return Json.object(document(stream(request)));
    }

    /** The JSON object in the body, an empty one for an empty body. */
    ObjectNode objectOrNothing(HttpRequest<?> request) {
        byte[] bytes = document(stream(request));
        return Json.object(bytes.length == 0 ? new byte[] {'{', '}'} : bytes);
    }

    byte[] document(InputStream stream) {
        try (stream) {
            byte[] bytes = stream.readNBytes(limits.maxJson() + 1);
            if (bytes.length <= limits.maxJson()) return bytes;
            throw Refusal.of(ProblemType.TOO_LARGE, "A document has at most " + limits.maxJson() + " bytes.");
        } catch (IOException e) {
            throw Refusal.of(ProblemType.MALFORMED, "The body was cut short.");
        }
    }
}
