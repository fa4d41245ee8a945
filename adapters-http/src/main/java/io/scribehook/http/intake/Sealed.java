package io.scribehook.http.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Shows a seal the bytes that are read. */
final class Sealed extends FilterInputStream {
    private final Seal seal;

    /** Nothing is read yet. */
    Sealed(InputStream in, Seal seal) {
        super(in);
        this.seal = seal;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        if (read > 0) seal.update(bytes, offset, read);
        return read;
    }
}
