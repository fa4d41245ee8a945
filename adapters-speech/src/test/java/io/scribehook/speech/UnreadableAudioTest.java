package io.scribehook.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UnreadableAudioTest {
    private static final byte[] WAV = Recording.GO_FORWARD.wav();
    private static final byte[] MP3 = Mp3.of(Recording.GO_FORWARD, new AudioFormat(22_050, 16, 1, true, false));

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("nothing", new byte[0]),
                Arguments.of("one byte", new byte[1]),
                Arguments.of("the header of a WAV", Arrays.copyOf(WAV, Recording.HEADER)),
                Arguments.of("half the header of a WAV", Arrays.copyOf(WAV, 20)),
                Arguments.of("half the first sample of a WAV", Arrays.copyOf(WAV, Recording.HEADER + 1)),
                Arguments.of("a WAV of no channels", changed(WAV, 22, 0)),
                Arguments.of("a WAV of 255 channels", changed(WAV, 22, 255)),
                Arguments.of("a WAV in a codec of its own", changed(WAV, 20, 0x31)),
                Arguments.of("an MP3 cut within its first frame", Arrays.copyOf(MP3, 50)),
                Arguments.of("an ID3 tag", Arrays.copyOf(Mp3.tagged(MP3, 5_000), 5_010)),
                Arguments.of("an ID3 tag cut off", Arrays.copyOf(Mp3.tagged(MP3, 5_000), 3_000)),
                Arguments.of("zeros", new byte[100_000]),
                Arguments.of("a web page", "<!doctype html><p>Not found</p>".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("Ogg", "OggS\0\2\0\0".repeat(500).getBytes(StandardCharsets.US_ASCII)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void what_holds_no_audio_is_refused(String name, byte[] bytes) {
        assertThatExceptionOfType(UnreadableAudio.class)
                .isThrownBy(() -> transcribe(new ByteArrayInputStream(bytes)))
                .withMessageContaining("recording");
    }

    @Test
    void random_bytes_are_refused() {
        for (int seed = 0; seed < 200; seed++) {
            byte[] bytes = new byte[50_000];
            new Random(seed).nextBytes(bytes);
            assertThatExceptionOfType(UnreadableAudio.class)
                    .as("seed %d", seed)
                    .isThrownBy(() -> SpeechAudio.of(new ByteArrayInputStream(bytes)));
        }
    }

    @Test
    void damaged_files_are_transcribed_or_refused_and_nothing_else() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            byte[] bytes = (seed % 2 == 0 ? WAV : MP3).clone();
            for (int i = 0; i < 10; i++)
                bytes[random.nextInt(seed % 3 == 0 ? bytes.length : 60)] = (byte) random.nextInt();
            assertThatCode(() -> drain(bytes)).as("seed %d", seed).doesNotThrowAnyException();
        }
    }

    @Test
    void a_file_that_is_cut_off_is_transcribed_as_far_as_it_goes() throws Exception {
        for (byte[] file : new byte[][] {WAV, MP3}) {
            Recognition heard = transcribe(new ByteArrayInputStream(Arrays.copyOf(file, file.length * 3 / 4)));

            assertThat(heard.words()).isNotEmpty();
            assertThat(heard.duration()).isBetween(1.0, Recording.GO_FORWARD.seconds() * 0.8);
        }
    }

    @Test
    void a_source_that_fails_is_not_mistaken_for_bad_audio() {
        for (byte[] file : new byte[][] {WAV, MP3}) {
            for (int length : new int[] {0, 30, 5_000, file.length / 2}) {
                assertThatExceptionOfType(IOException.class)
                        .isThrownBy(() -> transcribe(failingAfter(Arrays.copyOf(file, length))))
                        .withMessage("connection lost");
            }
        }
    }

    private static void drain(byte[] bytes) throws IOException {
        try {
            SpeechAudio audio = SpeechAudio.of(new ByteArrayInputStream(bytes));
            byte[] buffer = new byte[8_000];
            while (audio.read(buffer) > 0) assertThat(buffer).isNotNull();
        } catch (UnreadableAudio refused) {
            assertThat(refused).hasMessageContaining("recording");
        }
    }

    private static Recognition transcribe(InputStream bytes) throws Exception {
        return TestModel.ENGINE.transcribe(bytes, ProgressListener.NONE);
    }

    private static byte[] changed(byte[] bytes, int at, int value) {
        byte[] copy = bytes.clone();
        copy[at] = (byte) value;
        return copy;
    }

    private static InputStream failingAfter(byte[] bytes) {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection lost");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new IOException("connection lost");
            }
        };
        return new SequenceInputStream(new ByteArrayInputStream(bytes), failing);
    }
}
