package io.scribehook.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import org.junit.jupiter.api.Test;

class SpeechAudioTest {
    private static final int AMPLITUDE = 10_000;

    @Test
    void a_tone_of_speech_passes_at_its_loudness() throws Exception {
        assertThat(loudness(tone(1_000, 44_100, 1, 1))).isCloseTo(AMPLITUDE / Math.sqrt(2), within(300.0));
        assertThat(loudness(tone(1_000, 8_000, 1, 1))).isCloseTo(AMPLITUDE / Math.sqrt(2), within(300.0));
    }

    @Test
    void a_tone_too_high_for_the_recognizer_does_not_fold_back_into_the_speech() throws Exception {
        assertThat(loudness(tone(12_000, 44_100, 1, 1))).isLessThan(AMPLITUDE / 20.0);
    }

    @Test
    void channels_are_mixed_without_becoming_louder() throws Exception {
        assertThat(loudness(tone(1_000, 44_100, 1, 2))).isCloseTo(AMPLITUDE / Math.sqrt(2), within(300.0));
        assertThat(loudness(tone(1_000, 44_100, 0, 2))).isCloseTo(AMPLITUDE / Math.sqrt(2) / 2, within(300.0));
    }

    @Test
    void the_source_stays_open() throws Exception {
        ByteArrayInputStream source = new ByteArrayInputStream(Recording.CARDS.wav()) {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };

        assertThat(SpeechAudio.of(source).read(new byte[1_000])).isEqualTo(1_000);
    }

    /** Two seconds; {@code other} says how loud the channels after the first are. */
    private static byte[] tone(int hertz, int rate, int other, int channels) {
        byte[] samples = new byte[2 * rate * 2 * channels];
        for (int i = 0; i < 2 * rate * channels; i++) {
            int frame = i / channels;
            double phase = 2 * Math.PI * hertz * frame / rate;
            int sample = (int) (AMPLITUDE * Math.sin(phase) * (i % channels == 0 ? 1 : other));
            samples[2 * i] = (byte) sample;
            samples[2 * i + 1] = (byte) (sample >> 8);
        }
        AudioFormat format = new AudioFormat(rate, 16, channels, true, false);
        return Recording.wavOf(new AudioInputStream(new ByteArrayInputStream(samples), format, 2L * rate));
    }

    private static double loudness(byte[] wav) throws Exception {
        byte[] second = new byte[SpeechAudio.BYTES_PER_SECOND];
        assertThat(SpeechAudio.of(new ByteArrayInputStream(wav)).read(second)).isEqualTo(second.length);
        double squares = 0;
        for (int i = 0; i < second.length; i += 2) {
            int sample = (second[i] & 0xff) | (second[i + 1] << 8);
            squares += (double) sample * sample;
        }
        return Math.sqrt(squares / (second.length / 2.0));
    }
}
