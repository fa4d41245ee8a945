package com.example.speechmatics;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.scribehook.domain.callback.Body;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form of {@code POST /v2/jobs}: {@code config}, then {@code data_file} where there is one; streamed. */
final class JobForm implements Body {
    private final String boundary = "scribehook-" + UUID.randomUUID();
    private final byte[] head;
    private final byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(UTF_8);
    private final Body audio;

    JobForm(String config, String declaredType, @Nullable Body audio) {
        String type = declaredType.matches("(audio|video)/[\\w.+-]+") ? declaredType : "application/octet-stream";
        String part = "--" + boundary + "\r\nContent-Disposition: form-data; name=";
        String field = part + "\"config\"\r\n\r\n" + config;
        String file = "\r\n" + part + "\"data_file\"; filename=\"audio\"\r\nContent-Type: " + type + "\r\n\r\n";
        this.head = (audio == null ? field : field + file).getBytes(UTF_8);
        this.audio = audio == null ? Body.of(new byte[0]) : audio;
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
