package io.scribehook.app.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The admin key of the demo: made once and kept beside the data, so that one can look around later. */
final class DemoKey {
    private DemoKey() {}

    static String in(Path data) throws IOException {
        Path file = data.resolve("secrets").resolve("demo.key");
        if (Files.exists(file)) return Files.readString(file).strip();
        Files.createDirectories(file.toAbsolutePath().getParent());
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String key = "demo-" + HexFormat.of().formatHex(random);
        Files.writeString(file, key + "\n");
        if (Files.getFileStore(file).supportsFileAttributeView("posix"))
            Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        return key;
    }

    /** A signing secret for the demo's callbacks. */
    static String signing(String key) {
        return Base64.getEncoder().encodeToString(key.substring(5, 37).getBytes(StandardCharsets.US_ASCII));
    }
}
