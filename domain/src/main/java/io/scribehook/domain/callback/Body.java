package io.scribehook.domain.callback;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Raw bytes that may be too many for the heap. Immutable; may be opened any number of times, by any thread. */
public interface Body {
    /** A new stream over all the bytes; whoever opens it closes it. */
    InputStream open() throws IOException;

    /** How many bytes it has. */
    long length();

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
