package io.scribehook.speech;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.provider.Heard;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * A recording that knows how much of it was read. Its bytes tell the share for every format alike; how long the recording is
 * stands in few of them, and not always truly. Belongs to one thread.
 */
final class CountedStream extends FilterInputStream {
    private final long length;
    private long read;

    private CountedStream(InputStream in, long length) {
        super(in);
        this.length = length;
    }

    static CountedStream of(Body recording) throws IOException {
        return new CountedStream(recording.open(), recording.length());
    }

    /** So many seconds of it were heard: what was read by now and is yet to be heard is a moment's worth. */
    Heard heard(double seconds) {
        var time = Duration.ofMillis((long) (seconds * 1_000));
        return new Heard(time, length == 0 ? null : Math.min(1.0, (double) read / length));
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) read++;
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        int some = super.read(buffer, offset, count);
        if (some > 0) read += some;
        return some;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        read += skipped;
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
