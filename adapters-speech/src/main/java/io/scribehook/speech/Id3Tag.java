package io.scribehook.speech;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The ID3v2 tag in front of an MP3: ten bytes of which the last four tell its size, seven bits each (id3.org, ID3v2.3.0,
 * section 3.1). A cover picture makes it longer than the MP3 decoder looks ahead.
 */
final class Id3Tag {

    private static final byte[] MAGIC = "ID3".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 10;

    private Id3Tag() {}

    /** The stream, after the tag if it begins with one; the stream must support marks. */
    static InputStream skip(InputStream recording) throws IOException {
        recording.mark(HEADER);
        byte[] header = recording.readNBytes(HEADER);
        if (header.length == HEADER && Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            recording.skipNBytes(size(header));
        } else {
            recording.reset();
        }
        return recording;
    }

    private static long size(byte[] header) {
        return (long) (header[6] & 0x7f) << 21
                | (header[7] & 0x7f) << 14
                | (header[8] & 0x7f) << 7
                | (header[9] & 0x7f);
    }
}
