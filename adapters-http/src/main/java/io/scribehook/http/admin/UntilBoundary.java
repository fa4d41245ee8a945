package io.scribehook.http.admin;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The content of one part after the other: ends at each boundary, until told to go on. Not thread-safe. */
final class UntilBoundary extends InputStream {
    private final InputStream in;
    private final byte[] boundary;
    private final byte[] buffer = new byte[64 * 1024];
    private int from;
    private int to;
    private int safe;
    private boolean atBoundary;
    private boolean broken;

    UntilBoundary(InputStream in, byte[] boundary) {
        this.in = in;
        this.boundary = boundary;
        buffer[0] = '\r';
        buffer[1] = '\n';
        to = 2;
    }

    /** Whether reading failed, or came to an end too early. */
    boolean broken() {
        return broken;
    }

    /** Goes on behind the next boundary; false when that was the last one. */
    boolean nextPart() throws IOException {
        while (!atBoundary) {
            scan();
            from = safe;
        }
        from = safe + boundary.length;
        safe = from;
        atBoundary = false;
        while (to - from < 2) fill();
        if (buffer[from] == '-' && buffer[from + 1] == '-') return false;
        while (take() != '\n') {}
        return true;
    }

    private int take() throws IOException {
        while (from == to) fill();
        int taken = buffer[from++] & 0xff;
        safe = from;
        return taken;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) return 0;
        while (from == safe) {
            if (atBoundary) return -1;
            scan();
        }
        int count = Math.min(length, safe - from);
        System.arraycopy(buffer, from, bytes, offset, count);
        from += count;
        return count;
    }

    /** Finds out how far the content surely goes: to the boundary, or to where one may begin. */
    private void scan() throws IOException {
        int begin = from;
        while (true) {
            int at = indexOfBoundary(begin);
            if (at >= 0) {
                safe = at;
                atBoundary = true;
                return;
            }
            int surely = Math.max(from, to - boundary.length + 1);
            if (surely > from) {
                safe = surely;
                return;
            }
            fill();
            begin = from;
        }
    }

    private int indexOfBoundary(int begin) {
        for (int at = begin; at <= to - boundary.length; at++) {
            int same = 0;
            while (same < boundary.length && buffer[at + same] == boundary[same]) same++;
            if (same == boundary.length) return at;
        }
        return -1;
    }

    private void fill() throws IOException {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            safe -= from;
            from = 0;
        }
        try {
            int read = in.read(buffer, to, buffer.length - to);
            if (read < 0) throw new EOFException("the body ends before its last boundary");
            to += read;
        } catch (IOException e) {
            broken = true;
            throw e;
        }
    }
}
