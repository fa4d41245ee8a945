package io.scribehook.app.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.Checksum;

/** As many bytes as are wanted, the same each time, none of which is kept. */
final class Noise extends InputStream {
    private final long length;
    private long given;

    Noise(long length) {
        this.length = length;
    }

    /** The CRC-32C of so many bytes. */
    static long checksum(long length) throws IOException {
        Checksum sum = new CRC32C();
        try (var noise = new CheckedInputStream(new Noise(length), sum)) {
            noise.transferTo(OutputStream.nullOutputStream());
        }
        return sum.getValue();
    }

    @Override
    public int read() {
        return given == length ? -1 : (int) at(given++) & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int wanted) {
        if (given == length) return -1;
        int count = (int) Math.min(wanted, length - given);
        for (int i = 0; i < count; i++) buffer[offset + i] = (byte) at(given + i);
        given += count;
        return count;
    }

    private static long at(long position) {
        return (position * 0x9E3779B97F4A7C15L) >>> 56;
    }
}
