package io.scribehook.http.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A file that is written once, read any number of times, and gone when it and all its streams are closed. It loses its name
 * as soon as it is open, where the system lets it (Windows does so at the end). An interrupted reader, which would close
 * a channel, does not harm the others.
 */
final class OpenFile implements AutoCloseable {
    private final Path path;
    private final RandomAccessFile file;
    private int users = 1;
    private boolean closed;

    private OpenFile(Path path, RandomAccessFile file) {
        this.path = path;
        this.file = file;
    }

    static OpenFile create(Path directory, String prefix, String suffix) throws IOException {
        Path path = Files.createTempFile(Files.createDirectories(directory), prefix, suffix);
        try {
            return new OpenFile(path, new RandomAccessFile(path.toFile(), "rw"));
        } finally {
            delete(path);
        }
    }

    /** The bytes go to the end of what is there. */
    synchronized void append(byte[] bytes, int length) throws IOException {
        file.seek(file.length());
        file.write(bytes, 0, length);
    }

    synchronized InputStream open() throws IOException {
        if (closed) throw new IOException("the body is gone");
        users++;
        return new Reader();
    }

    private synchronized int read(long position, byte[] buffer, int offset, int length) throws IOException {
        file.seek(position);
        return file.read(buffer, offset, length);
    }

    @Override
    public synchronized void close() {
        if (closed) return;
        closed = true;
        leave();
    }

    private synchronized void leave() {
        if (--users > 0) return;
        try {
            file.close();
        } catch (IOException _) {
            // nobody needs it any more
        }
        delete(path);
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException _) {
            // it is open, or its directory is cleaned by its owner
        }
    }

    private final class Reader extends InputStream {
        private long position;
        private boolean left;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, buffer.length);
            if (left) throw new IOException("the stream is closed");
            int read = OpenFile.this.read(position, buffer, offset, length);
            if (read > 0) position += read;
            return read;
        }

        @Override
        public void close() {
            if (left) return;
            left = true;
            leave();
        }
    }
}
