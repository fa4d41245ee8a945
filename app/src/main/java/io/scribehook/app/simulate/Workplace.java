package io.scribehook.app.simulate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Threads, and a directory that goes when the simulator does. */
final class Workplace implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workplace.class);

    private final Path directory;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Upload> uploads = new ConcurrentHashMap<>();

    Workplace() throws IOException {
        directory = Files.createTempDirectory("scribehook-simulator");
    }

    /** A file that was uploaded. */
    record Upload(String id, String name, Path file, long bytes) {}

    ExecutorService threads() {
        return threads;
    }

    Path newFile() {
        return directory.resolve(UUID.randomUUID().toString());
    }

    Upload keep(InputStream body, String name) throws IOException {
        Path file = newFile();
        long bytes = Files.copy(body, file);
        var upload = new Upload(file.getFileName().toString(), name, file, bytes);
        uploads.put(upload.id(), upload);
        return upload;
    }

    /** What lies at a URL whose last segment is an id that {@link #keep} gave. */
    Optional<Upload> at(String url) {
        return Optional.ofNullable(uploads.get(url.substring(url.lastIndexOf('/') + 1)));
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("simulator.left_behind", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
        try (var files = Files.list(directory)) {
            files.forEach(Workplace::delete);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("simulator.left_behind", e);
        }
        delete(directory);
    }
}
