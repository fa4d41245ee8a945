package io.scribehook.http.capability;

import java.util.Optional;

/**
 * Base32 of RFC 4648 section 6 in lower case and without padding: letters and digits only, because Deepgram refuses
 * callback URLs with underscores.
 */
final class Base32 {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    private Base32() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder((bytes.length * 8 + 4) / 5);
        int pending = 0;
        int bits = 0;
        for (byte next : bytes) {
            pending = pending << 8 | (next & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt(pending >> bits & 31));
            }
            pending &= (1 << bits) - 1;
        }
        if (bits > 0) text.append(ALPHABET.charAt(pending << (5 - bits) & 31));
        return text.toString();
    }

    /** The bytes, or empty when the text is not exactly what {@link #encode} would give for them. */
    static Optional<byte[]> decode(String text) {
        byte[] bytes = new byte[text.length() * 5 / 8];
        int pending = 0;
        int bits = 0;
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) return Optional.empty();
            pending = pending << 5 | digit;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[length++] = (byte) (pending >> bits);
            }
            pending &= (1 << bits) - 1;
        }
        return pending == 0 && bits < 5 ? Optional.of(bytes) : Optional.empty();
    }
}
