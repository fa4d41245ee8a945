package io.scribehook.domain.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives some bytes and then fails. */
final class BreakingOff extends InputStream {
    private final InputStream before;

    BreakingOff(byte[] before) {
        this.before = new ByteArrayInputStream(before);
    }

    @Override
    public int read() throws IOException {
        int next = before.read();
        if (next < 0) throw new IOException("it broke off");
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) return 0;
        int count = before.read(into, offset, length);
        if (count < 0) throw new IOException("it broke off");
        return count;
    }
}
