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
import java.util.Optional;

/**
 * One file for each audio. It gets its name when all of it is on the disk, so there is never half an audio; what a crash
 * leaves behind is named {@code *.partial}.
 */
@Singleton
final class DirectoryAudioStore implements AudioStore {
    private static final int BUFFER = 64 * 1024;

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
        Path partial = Files.createTempFile(directory, id + "-", ".partial");
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
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException("the audio cannot be deleted", e);
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
