package io.scribehook.app.simulate;

import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;

/** The body of a callback, the same at every attempt. */
sealed interface Parcel {
    long bytes();

    BodyPublisher publisher() throws FileNotFoundException;

    /** Any size. */
    record OnDisk(Path file, long bytes) implements Parcel {
        @Override
        public BodyPublisher publisher() throws FileNotFoundException {
            return BodyPublishers.ofFile(file);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record InMemory(byte[] content) implements Parcel {
        @Override
        public long bytes() {
            return content.length;
        }

        @Override
        public BodyPublisher publisher() {
            return BodyPublishers.ofByteArray(content);
        }
    }

    static OnDisk write(Json json, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            json.writeTo(out);
        }
        return new OnDisk(file, Files.size(file));
    }
}
