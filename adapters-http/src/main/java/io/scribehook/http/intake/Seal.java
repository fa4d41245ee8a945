package io.scribehook.http.intake;

import io.scribehook.domain.callback.Body;
import java.io.IOException;
import java.util.List;

/**
 * The part of a proof that is in the body: sees the bytes as they come over the wire, before any content encoding is
 * undone, and then the body as it is stored. For one delivery and one thread.
 */
interface Seal {
    /** Nothing in the body is part of the proof. */
    Seal NONE = new Seal() {
        @Override
        public void update(byte[] bytes, int offset, int length) {}

        @Override
        public boolean holds(Body body) {
            return true;
        }
    };

    void update(byte[] bytes, int offset, int length);

    /** Whether it is whole; asked once, when all bytes have been seen. */
    boolean holds(Body body) throws IOException;

    /** Holds when every one of them does, or when one of them does. */
    record Several(List<Seal> parts, boolean every) implements Seal {
        @Override
        public void update(byte[] bytes, int offset, int length) {
            for (Seal part : parts) part.update(bytes, offset, length);
        }

        @Override
        public boolean holds(Body body) throws IOException {
            int holding = 0;
            for (Seal part : parts) if (part.holds(body)) holding++;
            return every ? holding == parts.size() : holding > 0;
        }
    }
}
