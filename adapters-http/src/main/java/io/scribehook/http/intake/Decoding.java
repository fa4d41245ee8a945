package io.scribehook.http.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** The content encodings that are undone before a body is stored (RFC 9110 section 8.4.1); others are stored as they are. */
enum Decoding {
    NONE {
        @Override
        InputStream decode(InputStream in) {
            return in;
        }
    },
    GZIP {
        @Override
        InputStream decode(InputStream in) throws IOException {
            return new GZIPInputStream(in, BUFFER);
        }
    },
    DEFLATE {
        @Override
        InputStream decode(InputStream in) throws IOException {
            var peeked = new PushbackInputStream(in, 2);
            byte[] head = peeked.readNBytes(2);
            peeked.unread(head);
            return new InflaterInputStream(peeked, new Inflater(!zlib(head)), BUFFER);
        }
    };

    private static final int BUFFER = 8 * 1024;

    abstract InputStream decode(InputStream in) throws IOException;

    static Decoding of(String contentEncoding) {
        return switch (contentEncoding.strip().toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> GZIP;
            case "deflate" -> DEFLATE;
            default -> NONE;
        };
    }

    /** Some senders take "deflate" to mean the bare format, without the header of zlib (RFC 1950 section 2.2). */
    private static boolean zlib(byte[] head) {
        return head.length == 2 && (head[0] & 0x0f) == 8 && ((head[0] & 0xff) * 256 + (head[1] & 0xff)) % 31 == 0;
    }
}
