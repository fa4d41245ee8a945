package io.scribehook.http.audio;

import io.scribehook.domain.callback.Body;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A single range of bytes (RFC 9110 section 14). A header that asks for several, or makes no sense, is ignored, as the
 * RFC allows: the whole is given.
 *
 * @param from the first byte
 * @param length how many; zero where there are none to give
 */
record ByteRange(long from, long length, boolean isWhole) {
    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    static ByteRange of(@Nullable String header, long total) {
        Matcher asked = SINGLE.matcher(header == null ? "" : header.strip());
        if (!asked.matches() || (asked.group(1).isEmpty() && asked.group(2).isEmpty()))
            return new ByteRange(0, total, true);
        boolean suffix = asked.group(1).isEmpty();
        long first = suffix ? Math.max(0, total - Long.parseLong(asked.group(2))) : Long.parseLong(asked.group(1));
        long last = suffix || asked.group(2).isEmpty() ? total - 1 : Long.parseLong(asked.group(2));
        if (!suffix && last < first && !asked.group(2).isEmpty()) return new ByteRange(0, total, true);
        return new ByteRange(first, Math.max(0, Math.min(last, total - 1) - first + 1), false);
    }

    boolean isUnsatisfiable() {
        return !isWhole && length == 0;
    }

    String header(long total) {
        return "bytes " + from + "-" + (from + length - 1) + "/" + total;
    }

    /** The bytes of the range; what they are read from is opened when the first of them is. */
    InputStream of(Body bytes) {
        return new Cut(bytes, from, length);
    }

    private static final class Cut extends InputStream {
        private final Body bytes;
        private final long from;
        private long left;
        private @Nullable InputStream in;

        Cut(Body bytes, long from, long left) {
            this.bytes = bytes;
            this.from = from;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left == 0) return -1;
            int read = opened().read(buffer, offset, (int) Math.min(length, left));
            if (read > 0) left -= read;
            return read;
        }

        private InputStream opened() throws IOException {
            if (in != null) return in;
            InputStream opened = bytes.open();
            in = opened;
            opened.skipNBytes(from);
            return opened;
        }

        @Override
        public void close() throws IOException {
            if (in != null) in.close();
        }
    }
}
