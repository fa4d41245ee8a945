package io.scribehook.persistence;

import com.github.luben.zstd.RecyclingBufferPool;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import io.scribehook.domain.callback.Body;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;

/** How the bytes of a body are stored: compressed where the native library is loaded, see {@link NativeZstandard}. */
enum BodyEncoding {
    PLAIN,
    /** Zstandard frames (RFC 8878) with their checksum, at the level that costs the intake least for what it saves. */
    ZSTD;

    private static final int LEVEL = 1;

    /** The first byte of a frame, which no JSON begins with. */
    private static final byte FRAME = 0x28;

    /** Each holds tables of native memory, which are worth keeping. */
    private static final Queue<ZstdCompressCtx> COMPRESSORS = new ArrayBlockingQueue<>(16);

    /** Bytes in the encoding that suits them. */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Encoded(BodyEncoding encoding, byte[] bytes) {}

    /** The encoding of a stream that is written here. */
    static BodyEncoding ofStreams() {
        return NativeZstandard.isLoaded() ? ZSTD : PLAIN;
    }

    /** The encoding of stored JSON. */
    static BodyEncoding ofJson(byte[] stored) {
        return stored.length > 0 && stored[0] == FRAME ? ZSTD : PLAIN;
    }

    static Encoded encode(byte[] body) {
        if (ofStreams() == PLAIN) return new Encoded(PLAIN, body);
        ZstdCompressCtx compressor = take();
        try {
            byte[] compressed = compressor.compress(body);
            return compressed.length < body.length ? new Encoded(ZSTD, compressed) : new Encoded(PLAIN, body);
        } finally {
            if (!COMPRESSORS.offer(compressor)) compressor.close();
        }
    }

    private static ZstdCompressCtx take() {
        ZstdCompressCtx kept = COMPRESSORS.poll();
        return kept == null ? new ZstdCompressCtx().setLevel(LEVEL).setChecksum(true) : kept;
    }

    /** Closing it closes the target. */
    OutputStream encoding(OutputStream target) throws IOException {
        return switch (this) {
            case PLAIN -> target;
            case ZSTD -> new ZstdOutputStream(target, RecyclingBufferPool.INSTANCE, LEVEL).setChecksum(true);
        };
    }

    /** @throws IOException also where it was compressed and this process cannot decompress: another node may */
    InputStream decode(InputStream stored) throws IOException {
        return switch (this) {
            case PLAIN -> stored;
            case ZSTD -> {
                if (!NativeZstandard.isLoaded())
                    throw new IOException("it was stored compressed, and Zstandard's library is not loaded here");
                yield new Decompressed(stored);
            }
        };
    }

    /** Knows what is damaged from what is out of reach. */
    private static final class Decompressed extends FilterInputStream {
        Decompressed(InputStream stored) throws IOException {
            super(new ZstdInputStream(stored, RecyclingBufferPool.INSTANCE));
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                return in.read(target, offset, length);
            } catch (ZstdIOException | EOFException e) {
                throw new Body.Damaged("the stored body is not what was stored", e);
            }
        }
    }
}
