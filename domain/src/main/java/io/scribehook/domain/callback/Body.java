package io.scribehook.domain.callback;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Raw bytes that may be too many for the heap. Immutable; may be opened any number of times, by any thread. */
public interface Body {
    /**
     * A new stream over all the bytes; whoever opens it closes it. It and reading it throw {@link Damaged} when that will
     * always be so, and any other IOException when the bytes are out of reach now.
     */
    InputStream open() throws IOException;

    /** How many bytes it has. */
    long length();

    /** What is stored is not what was stored: reading it again is of no use. */
    final class Damaged extends IOException {
        private static final long serialVersionUID = 1;

        public Damaged(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** A body over bytes that nobody changes any more. */
    static Body of(byte[] bytes) {
        return new Body() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public String toString() {
                return "Body[" + bytes.length + " bytes]";
            }
        };
    }
}
