package io.scribehook.speech;

import java.util.Optional;

/**
 * What the four bytes say that begin a frame of MP3 (ISO/IEC 11172-3 section 2.4.2.3, ISO/IEC 13818-3, and the common
 * extension to half of the latter's sample rates).
 *
 * @param sampleRate in Hz
 * @param length of the whole frame, in bytes
 */
record MpegFrame(int sampleRate, int length) {

    static final int HEADER = 4;

    private static final int[] KILOBITS = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0};
    private static final int[] LOW_KILOBITS = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0};
    private static final int[] SAMPLE_RATES = {44_100, 48_000, 32_000, 0};

    /** Empty if no frame of layer III begins there. */
    static Optional<MpegFrame> at(byte[] bytes, int offset) {
        if (offset + HEADER > bytes.length) return Optional.empty();
        boolean synchronised = (bytes[offset] & 0xff) == 0xff && (bytes[offset + 1] & 0xe0) == 0xe0;
        int version = bytes[offset + 1] >> 3 & 3;
        boolean layerThree = (bytes[offset + 1] >> 1 & 3) == 1;
        if (!synchronised || !layerThree || version == 1) return Optional.empty();

        boolean full = version == 3;
        int bitRate = (full ? KILOBITS : LOW_KILOBITS)[bytes[offset + 2] >> 4 & 15] * 1000;
        int sampleRate = SAMPLE_RATES[bytes[offset + 2] >> 2 & 3] / (full ? 1 : version == 2 ? 2 : 4);
        if (bitRate == 0 || sampleRate == 0) return Optional.empty();
        int padding = bytes[offset + 2] >> 1 & 1;
        return Optional.of(new MpegFrame(sampleRate, (full ? 144 : 72) * bitRate / sampleRate + padding));
    }

    /** Whether a frame begins in {@code bytes}, followed by a second of the same sample rate: chance does not do that. */
    static boolean beginsIn(byte[] bytes) {
        for (int offset = 0; offset < bytes.length; offset++) {
            int at = offset;
            Optional<MpegFrame> first = at(bytes, at);
            Optional<MpegFrame> second = first.flatMap(frame -> at(bytes, at + frame.length()));
            if (second.isPresent() && second.get().sampleRate() == first.get().sampleRate()) return true;
        }
        return false;
    }
}
