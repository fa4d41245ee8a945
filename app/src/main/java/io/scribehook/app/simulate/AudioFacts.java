package io.scribehook.app.simulate;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How long a recording is: known for plain WAV, else guessed at 128 kbit/s. */
record AudioFacts(double seconds, int channels) {
    private static final int WAV_HEAD = 44;
    private static final int GUESSED_BYTES_PER_SECOND = 16_000;

    static AudioFacts of(byte[] content) {
        var bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        boolean wav = content.length > WAV_HEAD && bytes.getInt(0) == 0x46464952 && bytes.getInt(28) > 0;
        return wav
                ? new AudioFacts((double) (content.length - WAV_HEAD) / bytes.getInt(28), bytes.getShort(22))
                : new AudioFacts((double) content.length / GUESSED_BYTES_PER_SECOND, 1);
    }
}
