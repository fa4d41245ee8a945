package io.scribehook.persistence.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The server's programs, unpacked from the class path into a directory named after the archive's digest, so that a
 * replaced archive is noticed whatever its file is called.
 */
final class Binaries {

    private static final String COMPLETE = ".ok";
    private static final int DIGEST_CHARS = 12;

    private Binaries() {}

    /** The directory with {@code bin}, {@code lib} and {@code share}. An interrupted unpacking starts over. */
    static Path unpack(Platform platform, Path parent) throws IOException {
        String name = platform.archive().replace(".txz", "") + "-" + digest(platform);
        Path directory = parent.resolve(name);
        if (!isComplete(directory)) {
            Directories.delete(directory);
            Directories.createPrivate(directory);
            unpackInto(directory, platform);
            PrivateFile.write(directory.resolve(COMPLETE), Long.toString(size(directory)));
            deleteOthers(parent, directory);
        }
        return directory;
    }

    // The size tells files that a power failure emptied after the marker was written.
    private static boolean isComplete(Path directory) throws IOException {
        Path marker = directory.resolve(COMPLETE);
        return Files.exists(marker) && Files.readString(marker).equals(Long.toString(size(directory)));
    }

    private static long size(Path directory) throws IOException {
        long size = 0;
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                if (!path.endsWith(COMPLETE) && Files.isRegularFile(path)) {
                    size += Files.size(path);
                }
            }
        }
        return size;
    }

    private static void deleteOthers(Path parent, Path directory) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            for (Path child : children.filter(c -> !c.equals(directory)).toList()) {
                Directories.delete(child);
            }
        }
    }

    private static void unpackInto(Path directory, Platform platform) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(open(platform))))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                Path path = inside(directory, directory.resolve(entry.getName()));
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else if (entry.isSymbolicLink()) {
                    inside(directory, path.resolveSibling(entry.getLinkName()));
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    writeFile(path, tar, (entry.getMode() & 0100) != 0);
                }
            }
        }
    }

    private static void writeFile(Path path, InputStream content, boolean executable) throws IOException {
        Files.createDirectories(path.resolveSibling("."));
        try (OutputStream out = Files.newOutputStream(path)) {
            content.transferTo(out);
        }
        if (Directories.POSIX) {
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwx------" : "rw-------"));
        }
    }

    private static Path inside(Path directory, Path path) throws IOException {
        Path normal = path.normalize();
        if (!normal.startsWith(directory)) {
            throw new IOException("an entry of the archive points outside of it: " + path);
        }
        return normal;
    }

    private static String digest(Platform platform) throws IOException {
        try (DigestInputStream in = new DigestInputStream(open(platform), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest()).substring(0, DIGEST_CHARS);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static InputStream open(Platform platform) {
        InputStream in = Binaries.class.getResourceAsStream("/" + platform.archive());
        if (in == null) {
            throw Platform.unsupported("this installation, whose libraries lack " + platform.archive());
        }
        return in;
    }
}
