package io.scribehook.http.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.scribehook.domain.callback.Body;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Fields, and then audio, as a {@code multipart/form-data} body (RFC 7578); streamed. */
public final class MultipartAudio implements Body {
    private final Body audio;
    private final String boundary = "scribehook-" + UUID.randomUUID();
    private final byte[] head;
    private final byte[] tail;

    /**
     * @param fields what comes before the audio
     * @param part the name of the audio's part
     */
    public MultipartAudio(List<Field> fields, String part, AudioFile file) {
        this.audio = file.bytes();
        var head = new StringBuilder();
        for (var field : fields)
            head.append(opening(field.name()))
                    .append("\r\n\r\n")
                    .append(field.value())
                    .append("\r\n");
        head.append(opening(part))
                .append("; filename=\"")
                .append(file.name())
                .append("\"\r\nContent-Type: ")
                .append(file.mediaType())
                .append("\r\n\r\n");
        this.head = head.toString().getBytes(UTF_8);
        this.tail = ("\r\n--" + boundary + "--\r\n").getBytes(UTF_8);
    }

    /** The next part's first lines; a name is quoted as browsers do it. */
    private String opening(String name) {
        String quoted = name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + quoted + "\"";
    }

    /** The media type of the whole, with its boundary. */
    public String contentType() {
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

    /** A field that is not a file. */
    public record Field(String name, String value) {}
}
