package io.scribehook.speech;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Tells a source that failed from content that cannot be decoded: decoders report, or swallow, both in the same way. */
final class RememberedFault extends FilterInputStream {

    private @Nullable IOException fault;

    RememberedFault(InputStream source) {
        super(source);
    }

    void rethrow() throws IOException {
        if (fault != null) throw fault;
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException problem) {
            throw remembered(problem);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException problem) {
            throw remembered(problem);
        }
    }

    @Override
    public long skip(long count) throws IOException {
        try {
            return super.skip(count);
        } catch (IOException problem) {
            throw remembered(problem);
        }
    }

    @Override
    public void close() {
        // the source belongs to the caller
    }

    private IOException remembered(IOException problem) {
        fault = problem;
        return problem;
    }
}
