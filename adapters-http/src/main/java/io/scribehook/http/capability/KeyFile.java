package io.scribehook.http.capability;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file with the capability keys of a single node: one {@code id:secret} a line, readable by its owner only. */
final class KeyFile {
    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);
    private static final int SECRET_BYTES = 32;

    private KeyFile() {}

    /** The keys in the file, which is made with one new key when it is not there. */
    static CapabilityKeys readOrCreate(Path file) {
        try {
            if (Files.notExists(file)) create(file);
            return new CapabilityKeys(Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the capability keys cannot be read or made: " + file, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + ", in " + file, e);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null) throw new IOException("no directory for " + file);
        Files.createDirectories(directory, ownerOnly(directory, "rwx------"));
        Path made = directory.resolve(file.getFileName() + ".new");
        Files.deleteIfExists(made);
        try (var channel = FileChannel.open(
                made,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                ownerOnly(directory, "rw-------"))) {
            var line = ByteBuffer.wrap(("1:" + HexFormat.of().formatHex(secret) + "\n").getBytes(US_ASCII));
            while (line.hasRemaining()) channel.write(line);
            channel.force(true);
        }
        try {
            Files.move(made, file);
            LOG.info("capability keys made file={}", file);
        } catch (FileAlreadyExistsException _) {
            Files.delete(made);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path at, String permissions) {
        return at.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
