package io.scribehook.speech;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * A recording as the recognizer wants it: 16 kHz, mono, 16 bit signed, little endian, whatever it was before. At any other
 * rate the recognizer finds no words and says nothing about it.
 *
 * <p>Read as it comes, never held as a whole. Belongs to one thread. Leaves its source open.
 */
final class SpeechAudio {

    static final int SAMPLE_RATE = 16_000;
    static final int BYTES_PER_SECOND = SAMPLE_RATE * 2;

    // the default interpolation does not filter: everything above 8 kHz would fold back into the speech
    private static final AudioFormat SPEECH = new AudioFormat(
            Encoding.PCM_SIGNED, SAMPLE_RATE, 16, 1, 2, SAMPLE_RATE, false, Map.of("interpolation", "sinc"));

    // samples look like frames of MP3 here and there: two-channel mu-law is full of the bytes that begin one
    private static final Set<String> CONTAINERS = Set.of("RIFF", "FORM", ".snd");
    private static final int LOOK_AHEAD = 1 << 13;

    private final RememberedFault source;
    private final AudioInputStream samples;

    private SpeechAudio(RememberedFault source, AudioInputStream samples) {
        this.source = source;
        this.samples = samples;
    }

    /**
     * Recognises WAV, AIFF and AU (linear PCM, floating point, mu-law, A-law) and MP3 by their content.
     *
     * @throws IOException what the source threw
     */
    static SpeechAudio of(InputStream recording) throws IOException, UnreadableAudio {
        RememberedFault source = new RememberedFault(recording);
        try {
            InputStream content = Id3Tag.skip(new BufferedInputStream(source, 1 << 16));
            AudioInputStream samples =
                    isMp3(content) ? Mp3Samples.of(content) : AudioSystem.getAudioInputStream(content);
            AudioInputStream speech = AudioSystem.getAudioInputStream(SPEECH, linear(plausible(samples)));
            return new SpeechAudio(source, speech);
        } catch (UnsupportedAudioFileException | IOException | RuntimeException problem) {
            source.rethrow();
            throw new UnreadableAudio("not a readable WAV, AIFF, AU or MP3 recording", problem);
        }
    }

    /**
     * Fills {@code buffer} as far as there is audio.
     *
     * @return the number of bytes, an even one; 0 at the end
     * @throws IOException what the source threw
     */
    int read(byte[] buffer) throws IOException, UnreadableAudio {
        try {
            int length = samples.readNBytes(buffer, 0, buffer.length);
            // decoders take a broken source for the end of the audio
            source.rethrow();
            return length - length % 2;
        } catch (IOException | RuntimeException problem) {
            source.rethrow();
            throw new UnreadableAudio("the recording is damaged", problem);
        }
    }

    private static boolean isMp3(InputStream content) throws IOException {
        content.mark(LOOK_AHEAD);
        byte[] beginning = content.readNBytes(LOOK_AHEAD);
        content.reset();
        return !CONTAINERS.contains(new String(beginning, 0, Math.min(4, beginning.length), StandardCharsets.US_ASCII))
                && MpegFrame.beginsIn(beginning);
    }

    private static AudioInputStream plausible(AudioInputStream audio) throws UnsupportedAudioFileException {
        AudioFormat format = audio.getFormat();
        boolean plausible = format.getSampleRate() >= 4_000
                && format.getSampleRate() <= 384_000
                && format.getChannels() >= 1
                && format.getChannels() <= 16;
        if (!plausible) throw new UnsupportedAudioFileException("no such sample rate or number of channels");
        return audio;
    }

    /** Decoders change neither rate nor channels, and the converter of those takes nothing but samples. */
    private static AudioInputStream linear(AudioInputStream audio) {
        AudioFormat format = audio.getFormat();
        if (isLinear(format.getEncoding())) return audio;
        return AudioSystem.getAudioInputStream(
                new AudioFormat(format.getSampleRate(), 16, format.getChannels(), true, false), audio);
    }

    private static boolean isLinear(Encoding encoding) {
        return encoding.equals(Encoding.PCM_SIGNED)
                || encoding.equals(Encoding.PCM_UNSIGNED)
                || encoding.equals(Encoding.PCM_FLOAT);
    }
}
