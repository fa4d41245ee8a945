package io.scribehook.speech;

import java.io.InputStream;
import java.util.Arrays;

/** A WAV of a sentence, again and again, made while it is read. */
final class Endless extends InputStream {
    private final byte[] header;
    private final byte[] sentence = Recording.DASHWOOD.samples();
    private final long length;
    private long position;

    private Endless(long length) {
        this.header = Arrays.copyOf(Recording.DASHWOOD.wav(), Recording.HEADER);
        this.length = length;
        // the size of what follows, as programs write it that do not know: more than there will ever be
        for (int i = 40; i < 44; i++) header[i] = (byte) 0xff;
    }

    static InputStream speech() {
        return new Endless(Long.MAX_VALUE);
    }

    static InputStream speech(int sentences) {
        return new Endless(Recording.HEADER + (long) sentences * Recording.DASHWOOD.samples().length);
    }

    @Override
    public int read() {
        if (position == length) return -1;
        long at = position++;
        if (at < header.length) return header[(int) at] & 0xff;
        return sentence[(int) ((at - header.length) % sentence.length)] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) {
        if (position == length && count > 0) return -1;
        int available = (int) Math.min(count, length - position);
        for (int i = 0; i < available; i++) buffer[offset + i] = (byte) read();
        return available;
    }
}
