package io.scribehook.app.command.remote;

import io.scribehook.app.command.Exit;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Flow;
import java.util.function.LongConsumer;

/**
 * A form with a request and a file, which is read as it is sent.
 *
 * @param sent is told how many bytes were handed to the connection so far
 */
public record Upload(String request, Path audio, String boundary, LongConsumer sent) {
    public Upload(String request, Path audio, LongConsumer sent) {
        this(request, audio, "scribehook-" + UUID.randomUUID(), sent);
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body() {
        String head = part("name=\"request\"", "application/json") + request + "\r\n"
                + part("name=\"audio\"; filename=\"" + fileName() + "\"", mediaType());
        try {
            var whole = BodyPublishers.concat(
                    BodyPublishers.ofString(head),
                    BodyPublishers.ofFile(audio),
                    BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
            long length = head.getBytes(StandardCharsets.UTF_8).length + Files.size(audio) + boundary.length() + 8;
            return BodyPublishers.fromPublisher(subscriber -> whole.subscribe(new Counting(subscriber, sent)), length);
        } catch (IOException _) {
            throw new Failure(Exit.USAGE, "the file cannot be read: " + audio);
        }
    }

    private String part(String disposition, String type) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: " + type
                + "\r\n\r\n";
    }

    private String fileName() {
        return String.valueOf(audio.getFileName()).replaceAll("[\"\\\\\\r\\n]", "_");
    }

    private String mediaType() {
        String name = fileName().toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "mp3" -> "audio/mpeg";
            case "wav" -> "audio/wav";
            case "flac" -> "audio/flac";
            case "ogg", "opus" -> "audio/ogg";
            case "m4a", "mp4" -> "audio/mp4";
            case "webm" -> "audio/webm";
            default -> "application/octet-stream";
        };
    }

    /** Hands on what it gets, and counts it. */
    private static final class Counting implements Flow.Subscriber<ByteBuffer> {
        private final Flow.Subscriber<? super ByteBuffer> next;
        private final LongConsumer sent;
        private long total;

        Counting(Flow.Subscriber<? super ByteBuffer> next, LongConsumer sent) {
            this.next = next;
            this.sent = sent;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            next.onSubscribe(subscription);
        }

        @Override
        public void onNext(ByteBuffer bytes) {
            total += bytes.remaining();
            sent.accept(total);
            next.onNext(bytes);
        }

        @Override
        public void onError(Throwable thrown) {
            next.onError(thrown);
        }

        @Override
        public void onComplete() {
            next.onComplete();
        }
    }
}
