package io.scribehook.persistence.spool;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.scribehook.domain.callback.Body;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A spooled file as it is read: its first line, and the bytes after it. */
public record Spooled(String header, Body body) {
    private static final int LONGEST_HEADER = 1024 * 1024;

    static Spooled read(Path file) throws IOException {
        var line = new ByteArrayOutputStream();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int read = in.read(); read != '\n'; read = in.read()) {
                if (read < 0 || line.size() == LONGEST_HEADER) throw new EOFException("the header has no end");
                line.write(read);
            }
        }
        long begin = line.size() + 1L;
        return new Spooled(line.toString(UTF_8), new Rest(file, begin, Files.size(file) - begin));
    }

    private record Rest(Path file, long begin, long length) implements Body {
        @Override
        public InputStream open() throws IOException {
            InputStream in = Files.newInputStream(file);
            try {
                in.skipNBytes(begin);
                return in;
            } catch (IOException e) {
                in.close();
                throw e;
            }
        }

        @Override
        public String toString() {
            return "Body[" + length + " bytes]";
        }
    }
}
