package io.scribehook.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The rows of one body, written and read one after the other: of the largest body only one part is in memory. */
final class BodyParts {
    static final int PART_BYTES = 256 * 1024;

    private BodyParts() {}

    /** Writes what is written to it as rows, within the handle's transaction. Closing it writes the last. */
    static OutputStream writing(Handle handle, UUID event, BodyEncoding encoding) {
        return new Writing(handle, event, encoding);
    }

    /** Reads row after row as it is read, each on a connection of its own. */
    static InputStream reading(Jdbi jdbi, UUID event) {
        return new Reading(jdbi, event);
    }

    private static final class Writing extends OutputStream {
        private final Handle handle;
        private final UUID event;
        private final BodyEncoding encoding;
        private final byte[] buffer = new byte[PART_BYTES];
        private int filled;
        private int part;
        private boolean closed;

        Writing(Handle handle, UUID event, BodyEncoding encoding) {
            this.handle = handle;
            this.event = event;
            this.encoding = encoding;
        }

        @Override
        public void write(int value) {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            Objects.checkFromIndexSize(offset, length, bytes.length);
            int at = offset;
            int left = length;
            while (left > 0) {
                int taken = Math.min(left, PART_BYTES - filled);
                System.arraycopy(bytes, at, buffer, filled, taken);
                filled += taken;
                at += taken;
                left -= taken;
                if (filled == PART_BYTES) writePart();
            }
        }

        private void writePart() {
            handle.createUpdate("""
                            insert into callback_bodies (event_id, part, encoding, bytes)
                            values (:event, :part, :encoding, :bytes)""")
                    .bind("event", event)
                    .bind("part", part++)
                    .bind("encoding", Names.of(encoding))
                    .bind("bytes", Arrays.copyOf(buffer, filled))
                    .execute();
            filled = 0;
        }

        @Override
        public void close() {
            if (closed) return;
            closed = true;
            if (filled > 0) writePart();
        }
    }

    private static final class Reading extends InputStream {
        private final Jdbi jdbi;
        private final UUID event;
        private byte[] current = new byte[0];
        private int position;
        private int next;
        private boolean ended;

        Reading(Jdbi jdbi, UUID event) {
            this.jdbi = jdbi;
            this.event = event;
        }

        @Override
        public int read() throws IOException {
            return hasMore() ? current[position++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, target.length);
            if (length == 0) return 0;
            if (!hasMore()) return -1;
            int given = Math.min(length, current.length - position);
            System.arraycopy(current, position, target, offset, given);
            position += given;
            return given;
        }

        private boolean hasMore() throws IOException {
            while (position == current.length && !ended) {
                Optional<byte[]> bytes = nextPart();
                current = bytes.orElse(new byte[0]);
                position = 0;
                ended = bytes.isEmpty();
            }
            return !ended;
        }

        private Optional<byte[]> nextPart() throws IOException {
            try {
                return jdbi.withHandle(handle -> handle.createQuery(
                                "select bytes from callback_bodies where event_id = :event and part = :part")
                        .bind("event", event)
                        .bind("part", next++)
                        .map((row, _) -> Columns.bytes(row, "bytes"))
                        .findOne());
            } catch (JdbiException e) {
                throw new IOException("the body cannot be read from the database", e);
            }
        }
    }
}
