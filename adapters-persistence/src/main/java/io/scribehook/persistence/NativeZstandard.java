package io.scribehook.persistence;

import com.github.luben.zstd.util.Native;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The native library of Zstandard, loaded when this is made: before the first callback. It is unpacked into the data
 * directory, since the one for temporary files may be mounted without the right to run programs. Where it cannot be
 * loaded at all, bodies are stored as they are.
 */
@Singleton
final class NativeZstandard {
    private static final Logger log = LoggerFactory.getLogger(NativeZstandard.class);
    private static final Duration UNPACKING = Duration.ofMinutes(1);

    private static final String COMPRESSED = """
        select exists (select from callback_bodies where encoding = 'zstd')
            or exists (select from transcripts where substring(document for 1) = '\\x28')\
        """;

    private final @Nullable String trouble;

    @Inject
    NativeZstandard(DataConfig data) {
        this(data.dataDirectory().resolve("native").resolve("zstd"));
    }

    NativeZstandard(Path directory) {
        this(load(directory));
    }

    /** @param trouble why it is not to be had; null if it is */
    NativeZstandard(@Nullable String trouble) {
        this.trouble = trouble;
        if (trouble != null)
            log.warn("native.zstandard_not_loaded reason=\"{}\": bodies are stored uncompressed", trouble);
    }

    /** Why it was not loaded, in a few words; null if it was. */
    @Nullable
    String trouble() {
        return trouble;
    }

    /**
     * Whether what is stored can be read here.
     *
     * @throws IllegalStateException if the library was not loaded, and something is stored compressed
     */
    void check(Connection connection) throws SQLException {
        if (trouble == null) return;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COMPRESSED)) {
            row.next();
            if (row.getBoolean(1))
                throw new IllegalStateException("Zstandard's library cannot be loaded (" + trouble
                        + "), and stored callbacks are compressed. Put scribehook.data-directory on a file system from"
                        + " which programs may be run.");
        }
    }

    /** Whether this process has the library; it is loaded once for all, from where it may be if nobody has said where. */
    static boolean isLoaded() {
        return Native.isLoaded() || Elsewhere.LOADED;
    }

    /** In the directory for temporary files, or on {@code java.library.path}. */
    private static final class Elsewhere {
        static final boolean LOADED = tried(Native::load) == null;
    }

    private static @Nullable String load(Path directory) {
        String first = tried(() -> {
            prepare(directory);
            Native.load(directory.toFile());
        });
        return first == null || Elsewhere.LOADED ? null : first;
    }

    @FunctionalInterface
    private interface Loading {
        void run() throws IOException;
    }

    private static @Nullable String tried(Loading loading) {
        try {
            loading.run();
            return null;
        } catch (IOException | LinkageError e) {
            return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
        }
    }

    private static void prepare(Path directory) throws IOException {
        Files.createDirectories(directory.toAbsolutePath().getParent());
        if (!Files.isDirectory(directory)) createPrivate(directory);
        removeLeftovers(directory);
    }

    private static void createPrivate(Path directory) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix"))
            Files.createDirectory(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        else Files.createDirectory(directory);
    }

    // The library deletes its copy when it is loaded, where the system allows it; a process killed meanwhile leaves
    // one.
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
