package io.scribehook.http.intake;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.Inbox;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A body that has arrived whole: a small one in memory, a large one in a file until it is closed. Where the system lets open
 * files go, the file has no name any more once it is open: a process that is killed leaves nothing behind.
 */
final class Arrival implements Body, AutoCloseable {
    private static final int IN_MEMORY = Inbox.SMALL_BYTES;

    private final byte[] bytes;
    private final @Nullable OpenFile file;
    private final long length;

    private Arrival(byte[] bytes, @Nullable OpenFile file, long length) {
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
        OpenFile file = create(directory);
        try {
            return new Arrival(new byte[0], file, copy(head, in, file));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static long copy(ByteArrayOutputStream head, InputStream in, OpenFile file) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long length = head.size();
        append(file, head.toByteArray(), head.size());
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            append(file, buffer, read);
            length += read;
        }
        return length;
    }

    private static OpenFile create(Path directory) {
        try {
            return OpenFile.create(directory, "arrival-", ".body");
        } catch (IOException e) {
            throw new NoRoom(e);
        }
    }

    private static void append(OpenFile file, byte[] bytes, int length) {
        try {
            file.append(bytes, length);
        } catch (IOException e) {
            throw new NoRoom(e);
        }
    }

    @Override
    public InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(bytes) : file.open();
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void close() {
        if (file != null) file.close();
    }

    /** The body cannot be kept until it is stored. */
    static final class NoRoom extends UncheckedIOException {
        private static final long serialVersionUID = 1;

        NoRoom(IOException cause) {
            super("cannot write a body to the temporary directory", cause);
        }
    }
}
