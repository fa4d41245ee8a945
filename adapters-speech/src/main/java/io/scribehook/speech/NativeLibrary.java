package io.scribehook.speech;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.vosk.LibVosk;
import org.vosk.LogLevel;

final class NativeLibrary {

    private static final String STRING_ENCODING = "jna.encoding";
    private static final String UNPACKED_INTO = "jna.tmpdir";
    private static final Duration UNPACKING = Duration.ofMinutes(1);

    private NativeLibrary() {}

    /**
     * Loads it, once for the whole process.
     *
     * @param directory to unpack it into: where temporary files are, the system may forbid to run programs
     * @throws UnsupportedPlatform if there is no library for this machine
     */
    static void load(Path directory) {
        // the library speaks UTF-8; JNA would follow the locale, and in the C locale lose every letter outside ASCII
        if (System.getProperty(STRING_ENCODING) == null) System.setProperty(STRING_ENCODING, "UTF-8");
        if (System.getProperty(UNPACKED_INTO) == null && isPrepared(directory))
            System.setProperty(UNPACKED_INTO, directory.toAbsolutePath().toString());
        load(
                () -> LibVosk.setLogLevel(LogLevel.WARNINGS),
                System.getProperty("os.name"),
                System.getProperty("os.arch"));
    }

    static void load(Runnable firstCall, String os, String architecture) {
        try {
            firstCall.run();
        } catch (LinkageError error) {
            throw UnsupportedPlatform.of(os, architecture, error);
        }
    }

    /** If not, it is tried where temporary files are. */
    static boolean isPrepared(Path directory) {
        try {
            Files.createDirectories(directory.toAbsolutePath().getParent());
            if (!Files.isDirectory(directory)) createPrivate(directory);
            removeLeftovers(directory);
            return Files.isWritable(directory);
        } catch (IOException _) {
            return false;
        }
    }

    private static void createPrivate(Path directory) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix"))
            Files.createDirectory(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        else Files.createDirectory(directory);
    }

    // JNA deletes its copy when it is loaded, where the system allows it; a process killed meanwhile leaves one.
    private static void removeLeftovers(Path directory) throws IOException {
        FileTime old = FileTime.from(Instant.now().minus(UNPACKING));
        List<Path> copies;
        try (Stream<Path> files = Files.list(directory)) {
            copies = files.toList();
        }
        for (Path copy : copies) {
            try {
                if (Files.getLastModifiedTime(copy).compareTo(old) < 0) Files.delete(copy);
            } catch (IOException _) {
                // in use, or gone
            }
        }
    }
}
