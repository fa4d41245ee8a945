package io.scribehook.http.provider.gladia;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.job.Audio;
import io.scribehook.http.provider.AudioBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Audio as the only part, named {@code audio}, of a {@code multipart/form-data} body (RFC 7578); streamed. */
final class MultipartAudio implements Body {
    private final Body audio;
    private final String boundary = "scribehook-" + UUID.randomUUID();
    private final byte[] head;
    private final byte[] tail;

    MultipartAudio(Audio.Uploaded declared, Body audio) {
        this.audio = audio;
        this.head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"audio\"; filename=\""
                        + AudioBytes.fileName(declared) + "\"\r\nContent-Type: " + AudioBytes.mediaType(declared)
                        + "\r\n\r\n")
                .getBytes(US_ASCII);
        this.tail = ("\r\n--" + boundary + "--\r\n").getBytes(US_ASCII);
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    @Override
    public InputStream open() throws IOException {
        return new SequenceInputStream(Collections.enumeration(
                List.of(new ByteArrayInputStream(head), audio.open(), new ByteArrayInputStream(tail))));
    }

    @Override
    public long length() {
        return head.length + audio.length() + tail.length;
    }
}
