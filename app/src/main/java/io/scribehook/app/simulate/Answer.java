package io.scribehook.app.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a request is answered with.
 *
 * @param status 0 to cut the connection instead
 * @param length of the body: 0 when it is not known, -1 when there is none
 * @param retryAfter seconds to be told to wait, 0 to say nothing of it
 * @param afterwards done when the answer is on its way
 */
record Answer(int status, String type, Body body, long length, int retryAfter, Runnable afterwards) {
    private static void nothing() {}

    /** Writes itself. */
    @FunctionalInterface
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    static Answer json(int status, JsonNode node) {
        var bytes = new ByteArrayOutputStream();
        try {
            Json json = generator -> Json.MAPPER.writeTree(generator, node);
            json.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return new Answer(status, "application/json", bytes::writeTo, bytes.size(), 0, Answer::nothing);
    }

    /** Sent while it is written. */
    static Answer streamed(Json json) {
        return new Answer(200, "application/json", json::writeTo, 0, 0, Answer::nothing);
    }

    static Answer text(int status, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Answer(
                status, "text/plain; charset=utf-8", out -> out.write(bytes), bytes.length, 0, Answer::nothing);
    }

    static Answer file(Path file) throws IOException {
        return new Answer(
                200, "application/octet-stream", out -> Files.copy(file, out), Files.size(file), 0, Answer::nothing);
    }

    static Answer empty(int status) {
        return new Answer(status, "", _ -> {}, -1, 0, Answer::nothing);
    }

    static Answer cut() {
        return empty(0);
    }

    Answer again(int seconds) {
        return new Answer(status, type, body, length, seconds, afterwards);
    }

    Answer then(Runnable next) {
        return new Answer(status, type, body, length, retryAfter, next);
    }
}
