package io.scribehook.persistence;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.job.AudioId;
import io.scribehook.domain.job.AudioStore;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One file for each audio. It gets its name when all of it is on the disk, so there is never half an audio; what a crash
 * leaves behind is named {@code *.partial}, and grows no older than its last write. Other files are none of ours.
 */
@Singleton
final class DirectoryAudioStore implements AudioStore {
    private static final int BUFFER = 64 * 1024;
    private static final String PARTIAL = ".partial";

    private final Path directory;

    @Inject
    DirectoryAudioStore(DataConfig data) {
        this(data.dataDirectory().resolve("audio"));
    }

    DirectoryAudioStore(Path directory) {
        this.directory = directory;
    }

    @Override
    public long store(AudioId id, InputStream audio, long maxBytes) throws IOException {
        Files.createDirectories(directory);
        Path partial = Files.createTempFile(directory, id + "-", PARTIAL);
        try {
            long stored = write(partial, audio, maxBytes);
            Files.move(partial, file(id), StandardCopyOption.ATOMIC_MOVE);
            syncDirectory();
            return stored;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static long write(Path file, InputStream audio, long maxBytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[BUFFER];
            long stored = 0;
            for (int read = audio.read(buffer); read >= 0; read = audio.read(buffer)) {
                stored += read;
                if (stored > maxBytes) throw new AudioTooLarge(maxBytes);
                for (var bytes = ByteBuffer.wrap(buffer, 0, read); bytes.hasRemaining(); ) channel.write(bytes);
            }
            channel.force(true);
            return stored;
        }
    }

    /** Makes the renaming durable; Windows, which cannot open a directory, does so by itself. */
    private void syncDirectory() throws IOException {
        if (!directory.getFileSystem().supportedFileAttributeViews().contains("posix")) return;
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public Optional<Body> find(AudioId id) {
        Path file = file(id);
        try {
            return Files.exists(file) ? Optional.of(new StoredAudio(file, Files.size(file))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the audio cannot be read", e);
        }
    }

    @Override
    public void delete(AudioId id) {
        deleted(file(id));
    }

    @Override
    public Stream<AudioId> storedBefore(Instant then) {
        return files().filter(file -> isOlder(file, then)).flatMap(file -> id(file).stream());
    }

    @Override
    public int forgetUnfinished(Instant then) {
        try (var files = files()) {
            return (int) files.filter(file -> file.toString().endsWith(PARTIAL) && isOlder(file, then))
                    .filter(DirectoryAudioStore::deleted)
                    .count();
        }
    }

    /** Whoever asked closes it. */
    @SuppressWarnings("StreamResourceLeak")
    private Stream<Path> files() {
        try {
            return Files.isDirectory(directory) ? Files.list(directory) : Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the audio cannot be listed", e);
        }
    }

    private static boolean isOlder(Path file, Instant then) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(then);
        } catch (IOException _) {
            return false; // it went meanwhile
        }
    }

    private static boolean deleted(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the audio cannot be deleted", e);
        }
    }

    private static Optional<AudioId> id(Path file) {
        String name = file.getFileName().toString();
        try {
            var id = new AudioId(UUID.fromString(name));
            return id.toString().equals(name) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Path file(AudioId id) {
        return directory.resolve(id.toString());
    }

    private record StoredAudio(Path file, long length) implements Body {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }
}
