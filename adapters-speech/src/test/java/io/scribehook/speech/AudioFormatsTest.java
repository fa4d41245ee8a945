package io.scribehook.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AudioFormatsTest {
    static Stream<Arguments> formats() {
        return Stream.of(
                Arguments.of("8 kHz linear", linear(8_000, 16, 1), 0.3),
                Arguments.of("8 kHz mu-law", telephone(Encoding.ULAW, 1), 0.3),
                Arguments.of("8 kHz A-law", telephone(Encoding.ALAW, 1), 0.3),
                Arguments.of("8 kHz mu-law, two channels", telephone(Encoding.ULAW, 2), 0.3),
                Arguments.of("11.025 kHz, 8 bit", new AudioFormat(11_025, 8, 1, false, false), 0.3),
                Arguments.of("22.05 kHz", linear(22_050, 16, 1), 0.1),
                Arguments.of("44.1 kHz stereo", linear(44_100, 16, 2), 0.1),
                Arguments.of("48 kHz stereo, 24 bit", linear(48_000, 24, 2), 0.1),
                Arguments.of(
                        "44.1 kHz, floating point",
                        new AudioFormat(Encoding.PCM_FLOAT, 44_100, 32, 1, 4, 44_100, false),
                        0.1));
    }

    static Stream<Arguments> mp3s() {
        return Stream.of(
                Arguments.of("16 kHz", linear(16_000, 16, 1)),
                Arguments.of("22.05 kHz", linear(22_050, 16, 1)),
                Arguments.of("44.1 kHz stereo", linear(44_100, 16, 2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void a_wav_of_any_usual_format_is_understood(String name, AudioFormat format, double wrong) throws Exception {
        assertUnderstood(new ByteArrayInputStream(Recording.DASHWOOD.wav(format)), wrong);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mp3s")
    void an_mp3_is_understood(String name, AudioFormat format) throws Exception {
        assertUnderstood(new ByteArrayInputStream(Mp3.of(Recording.DASHWOOD, format)), 0.15);
    }

    @Test
    void an_mp3_with_a_large_cover_is_understood() throws Exception {
        byte[] mp3 = Mp3.tagged(Mp3.of(Recording.DASHWOOD, linear(22_050, 16, 1)), 700_000);

        assertUnderstood(new ByteArrayInputStream(mp3), 0.15);
    }

    @Test
    void bytes_that_drip_in_are_understood_as_those_that_pour() throws Exception {
        byte[] wav = Recording.DASHWOOD.wav(linear(44_100, 16, 2));

        assertThat(transcribed(new Dripping(wav)).text())
                .isEqualTo(transcribed(new ByteArrayInputStream(wav)).text());
    }

    private static void assertUnderstood(InputStream recording, double wrong) throws Exception {
        Recognition heard = transcribed(recording);

        assertThat(WordErrors.between(Recording.DASHWOOD.said(), heard.text()).rate())
                .as(heard.text())
                .isLessThanOrEqualTo(wrong);
        assertThat(heard.duration()).isCloseTo(Recording.DASHWOOD.seconds(), within(0.2));
    }

    private static Recognition transcribed(InputStream recording) throws Exception {
        return TestModel.ENGINE.transcribe(recording, ProgressListener.NONE);
    }

    private static AudioFormat linear(float rate, int bits, int channels) {
        return new AudioFormat(rate, bits, channels, true, false);
    }

    private static AudioFormat telephone(Encoding encoding, int channels) {
        return new AudioFormat(encoding, 8_000, 8, channels, channels, 8_000, false);
    }

    private static final class Dripping extends ByteArrayInputStream {
        private int reads;

        Dripping(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] buffer, int offset, int length) {
            return super.read(buffer, offset, Math.min(length, 1 + reads++ % 1_021));
        }

        @Override
        public void close() throws IOException {
            throw new IOException("the source belongs to the caller");
        }
    }
}
