package io.scribehook.app.simulate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what was submitted: the bytes, or the URL since nothing is fetched from there. */
final class Digest {
    private Digest() {}

    static String of(Job job) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Path recording = job.recording();
            if (recording == null)
                digest.update(String.valueOf(job.submission().audio()).getBytes(StandardCharsets.UTF_8));
            else add(recording, digest);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void add(Path file, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (InputStream bytes = Files.newInputStream(file)) {
            for (int length = bytes.read(buffer); length >= 0; length = bytes.read(buffer))
                digest.update(buffer, 0, length);
        }
    }
}
