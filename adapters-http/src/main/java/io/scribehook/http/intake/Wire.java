package io.scribehook.http.intake;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes as they come in: counted, limited, and only whole when as many came as were announced. */
final class Wire extends FilterInputStream {
    private final long announced;
    private final long most;
    private long count;
    private boolean broken;
    private boolean overflowed;

    /**
     * Nothing is read yet.
     *
     * @param announced how many bytes there are to be, negative when that was not said
     */
    Wire(InputStream in, long announced, long most) {
        super(in);
        this.announced = announced;
        this.most = most;
    }

    /** Whether the bytes ended before they should. */
    boolean broken() {
        return broken;
    }

    /** Whether there are more bytes than allowed. */
    boolean overflowed() {
        return overflowed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read;
        try {
            read = in.read(bytes, offset, length);
        } catch (IOException e) {
            broken = true;
            throw e;
        }
        if (read < 0 && announced >= 0 && count < announced) {
            broken = true;
            throw new EOFException("the body ended too early");
        }
        count += Math.max(0, read);
        if (count > most) {
            overflowed = true;
            throw new IOException("the body is too large");
        }
        return read;
    }
}
