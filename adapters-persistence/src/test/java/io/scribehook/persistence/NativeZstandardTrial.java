package io.scribehook.persistence;

import io.scribehook.domain.transcript.Transcript;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A process of its own, since a library is loaded once: says what became of it, of a body and of a transcript. */
final class NativeZstandardTrial {
    private NativeZstandardTrial() {}

    public static void main(String[] arguments) throws Exception {
        var zstandard = new NativeZstandard(Path.of(arguments[0]));
        System.out.println(zstandard.trouble() == null ? "loaded" : "not loaded");
        byte[] body = "words ".repeat(100).getBytes(StandardCharsets.UTF_8);
        BodyEncoding.Encoded encoded = BodyEncoding.encode(body);
        byte[] decoded = encoded.encoding()
                .decode(new ByteArrayInputStream(encoded.bytes()))
                .readAllBytes();
        System.out.println(encoded.encoding() + " " + Arrays.equals(body, decoded));
        var transcript = new Transcript("words", "en", 1.0, null, 1, List.of(), List.of(), null);
        System.out.println(
                TranscriptCodec.read("words", TranscriptCodec.write(transcript)).equals(transcript));
    }
}
