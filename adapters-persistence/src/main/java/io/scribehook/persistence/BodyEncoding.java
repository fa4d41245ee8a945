package io.scribehook.persistence;

import io.scribehook.domain.callback.Body;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** How the bytes of a body are stored. */
enum BodyEncoding {
    PLAIN,
    /** The zlib format (RFC 1950), at the level that costs the intake least. */
    DEFLATE;

    private static final int BUFFER = 16 * 1024;

    /** A new one costs a quarter of a megabyte, which it clears: more than a small body does. */
    private static final Queue<Deflater> DEFLATERS = new ArrayBlockingQueue<>(16);

    /** Bytes in the encoding that suits them. */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Encoded(BodyEncoding encoding, byte[] bytes) {}

    static Encoded encode(byte[] body) {
        Deflater deflater = take();
        try {
            deflater.setInput(body);
            deflater.finish();
            byte[] compressed = new byte[body.length];
            int length = deflater.deflate(compressed);
            boolean smaller = deflater.finished() && length < body.length;
            return smaller ? new Encoded(DEFLATE, Arrays.copyOf(compressed, length)) : new Encoded(PLAIN, body);
        } finally {
            giveBack(deflater);
        }
    }

    private static Deflater take() {
        Deflater kept = DEFLATERS.poll();
        return kept == null ? new Deflater(Deflater.BEST_SPEED) : kept;
    }

    private static void giveBack(Deflater deflater) {
        deflater.reset();
        if (!DEFLATERS.offer(deflater)) deflater.end();
    }

    /** Closing it closes the target. */
    static OutputStream deflating(OutputStream target) {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        return new DeflaterOutputStream(target, deflater, BUFFER) {
            @Override
            public void close() throws IOException {
                try {
                    super.close();
                } finally {
                    deflater.end();
                }
            }
        };
    }

    InputStream decode(InputStream stored) {
        return switch (this) {
            case PLAIN -> stored;
            case DEFLATE -> new Inflated(stored);
        };
    }

    /** Knows what is damaged from what is out of reach. */
    private static final class Inflated extends InflaterInputStream {
        Inflated(InputStream stored) {
            super(stored, new Inflater(), BUFFER);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                return super.read(target, offset, length);
            } catch (ZipException | EOFException e) {
                throw new Body.Damaged("the stored body is not what was stored", e);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                super.close();
            } finally {
                inf.end();
            }
        }
    }
}
