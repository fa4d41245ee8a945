package io.scribehook.speech;

import java.io.IOException;
import java.io.InputStream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.BitstreamException;
import javazoom.jl.decoder.Decoder;
import javazoom.jl.decoder.DecoderException;
import javazoom.jl.decoder.Header;
import javazoom.jl.decoder.SampleBuffer;
import org.jspecify.annotations.Nullable;

/** An MP3, decoded frame by frame to samples of 16 bits, little endian. A damaged frame is left out. */
final class Mp3Samples extends InputStream {

    private final Bitstream frames;
    private final Decoder decoder = new Decoder();
    private byte[] decoded = {};
    private int position;

    private Mp3Samples(InputStream mp3) {
        frames = new Bitstream(mp3);
    }

    static AudioInputStream of(InputStream mp3) throws IOException, UnsupportedAudioFileException {
        Mp3Samples samples = new Mp3Samples(mp3);
        if (!samples.decodeNext()) throw new UnsupportedAudioFileException("no frame of this MP3 can be decoded");
        int rate = samples.decoder.getOutputFrequency();
        int channels = samples.decoder.getOutputChannels();
        return new AudioInputStream(
                samples, new AudioFormat(rate, 16, channels, true, false), AudioSystem.NOT_SPECIFIED);
    }

    @Override
    public int read() throws IOException {
        return available() > 0 || decodeNext() ? decoded[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) return 0;
        if (available() == 0 && !decodeNext()) return -1;
        int count = Math.min(length, available());
        System.arraycopy(decoded, position, buffer, offset, count);
        position += count;
        return count;
    }

    @Override
    public int available() {
        return decoded.length - position;
    }

    private boolean decodeNext() throws IOException {
        position = 0;
        decoded = new byte[0];
        for (Header header = nextHeader(); header != null; header = nextHeader()) {
            decode(header);
            frames.closeFrame();
            if (decoded.length > 0) return true;
        }
        return false;
    }

    private void decode(Header header) {
        try {
            decoded = bytes((SampleBuffer) decoder.decodeFrame(header, frames));
        } catch (DecoderException | ArrayIndexOutOfBoundsException | NullPointerException _) {
            // bits that mean nothing lead the decoder outside of its tables; the next frame stands on its own
        }
    }

    private @Nullable Header nextHeader() throws IOException {
        try {
            return frames.readFrame();
        } catch (BitstreamException | ArrayIndexOutOfBoundsException problem) {
            throw new IOException("the MP3 ends within a frame or cannot be parsed", problem);
        }
    }

    private static byte[] bytes(SampleBuffer samples) {
        byte[] bytes = new byte[samples.getBufferLength() * 2];
        for (int i = 0; i < samples.getBufferLength(); i++) {
            bytes[2 * i] = (byte) samples.getBuffer()[i];
            bytes[2 * i + 1] = (byte) (samples.getBuffer()[i] >> 8);
        }
        return bytes;
    }
}
