package io.scribehook.http.intake;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.Inbox;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A body that has arrived whole: a small one in memory, a large one in a file until it is closed. */
final class Arrival implements Body, AutoCloseable {
    private static final int IN_MEMORY = Inbox.SMALL_BYTES;

    private final byte[] bytes;
    private final @Nullable Path file;
    private final long length;

    private Arrival(byte[] bytes, @Nullable Path file, long length) {
        this.bytes = bytes;
        this.file = file;
        this.length = length;
    }

    static Arrival of(byte[] bytes) {
        return new Arrival(bytes, null, bytes.length);
    }

    /**
     * Reads all of it; on any failure nothing is left behind.
     *
     * @throws NoRoom when it cannot be written
     * @throws IOException when it cannot be read
     */
    static Arrival read(InputStream in, Path directory) throws IOException {
        var head = new ByteArrayOutputStream();
        byte[] buffer = new byte[8 * 1024];
        while (head.size() < IN_MEMORY) {
            int read = in.read(buffer);
            if (read < 0) return new Arrival(head.toByteArray(), null, head.size());
            head.write(buffer, 0, read);
        }
        Path file = create(directory);
        try {
            long length = copy(head, in, file);
            return new Arrival(new byte[0], file, length);
        } catch (IOException | RuntimeException e) {
            delete(file);
            throw e;
        }
    }

    private static long copy(ByteArrayOutputStream head, InputStream in, Path file) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long length = head.size();
        try (OutputStream out = open(file)) {
            write(out, head.toByteArray(), head.size());
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                write(out, buffer, read);
                length += read;
            }
        }
        return length;
    }

    private static Path create(Path directory) {
        try {
            return Files.createTempFile(Files.createDirectories(directory), "arrival-", ".body");
        } catch (IOException e) {
            throw new NoRoom(e);
        }
    }

    private static OutputStream open(Path file) {
        try {
            return Files.newOutputStream(file);
        } catch (IOException e) {
            throw new NoRoom(e);
        }
    }

    private static void write(OutputStream out, byte[] bytes, int length) {
        try {
            out.write(bytes, 0, length);
        } catch (IOException e) {
            throw new NoRoom(e);
        }
    }

    @Override
    public InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(bytes) : Files.newInputStream(file);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void close() {
        if (file != null) delete(file);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // the temporary directory is cleaned by its owner
        }
    }

    /** The body cannot be kept until it is stored. */
    static final class NoRoom extends UncheckedIOException {
        private static final long serialVersionUID = 1;

        NoRoom(IOException cause) {
            super("cannot write a body to the temporary directory", cause);
        }
    }
}
