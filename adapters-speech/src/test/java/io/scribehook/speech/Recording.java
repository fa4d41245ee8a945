package io.scribehook.speech;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Speech from the resources: samples at 16 kHz, mono, 16 bit, and what is said in them. */
final class Recording {
    static final AudioFormat FORMAT = new AudioFormat(16_000, 16, 1, true, false);
    static final int HEADER = 44;

    static final Recording DASHWOOD = load(
            "librivox-0870",
            "and mister john dashwood had then leisure to consider how much there might be prudently in his power to do for them");
    static final Recording GO_FORWARD = load("goforward", "go forward ten meters");
    static final Recording CARDS = load("cards-001", "ten of clubs");

    private final byte[] samples;
    private final String said;

    Recording(byte[] samples, String said) {
        this.samples = samples;
        this.said = said;
    }

    byte[] samples() {
        return samples;
    }

    String said() {
        return said;
    }

    private static Recording load(String name, String said) {
        try (InputStream wav =
                Objects.requireNonNull(Recording.class.getResourceAsStream("/audio/" + name + ".wav"), name)) {
            byte[] bytes = wav.readAllBytes();
            return new Recording(Arrays.copyOfRange(bytes, HEADER, bytes.length), said);
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    double seconds() {
        return samples.length / 32_000.0;
    }

    AudioInputStream stream() {
        return new AudioInputStream(new ByteArrayInputStream(samples), FORMAT, samples.length / 2);
    }

    /** Resampled and spread over the channels first, encoded then: the JDK does not do both at once. */
    byte[] wav(AudioFormat format) {
        AudioFormat linear = new AudioFormat(format.getSampleRate(), 16, format.getChannels(), true, false);
        return wavOf(AudioSystem.getAudioInputStream(format, AudioSystem.getAudioInputStream(linear, stream())));
    }

    byte[] wav() {
        return wavOf(stream());
    }

    byte[] samplesAs(AudioFormat format) {
        try (AudioInputStream converted = AudioSystem.getAudioInputStream(format, stream())) {
            return converted.readAllBytes();
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    static byte[] wavOf(AudioInputStream audio) {
        try {
            byte[] content = audio.readAllBytes();
            AudioFormat format = audio.getFormat();
            ByteArrayOutputStream wav = new ByteArrayOutputStream();
            AudioSystem.write(
                    new AudioInputStream(
                            new ByteArrayInputStream(content), format, content.length / format.getFrameSize()),
                    AudioFileFormat.Type.WAVE,
                    wav);
            return wav.toByteArray();
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
