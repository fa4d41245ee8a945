package io.scribehook.speech;

import de.sciss.jump3r.lowlevel.LameEncoder;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import javax.sound.sampled.AudioFormat;

final class Mp3 {
    private Mp3() {}

    static byte[] of(Recording recording, AudioFormat format) {
        byte[] samples = format.matches(Recording.FORMAT) ? recording.samples() : recording.samplesAs(format);
        int mode = format.getChannels() == 1 ? LameEncoder.CHANNEL_MODE_MONO : LameEncoder.CHANNEL_MODE_JOINT_STEREO;
        LameEncoder encoder = new LameEncoder(format, 64, mode, LameEncoder.QUALITY_MIDDLE, false);
        byte[] encoded = new byte[encoder.getMP3BufferSize()];
        ByteArrayOutputStream mp3 = new ByteArrayOutputStream();
        for (int at = 0; at < samples.length; at += encoder.getPCMBufferSize()) {
            int length = Math.min(encoder.getPCMBufferSize(), samples.length - at);
            mp3.write(encoded, 0, encoder.encodeBuffer(samples, at, length, encoded));
        }
        mp3.write(encoded, 0, encoder.encodeFinish(encoded));
        encoder.close();
        return mp3.toByteArray();
    }

    /** With an ID3v2.3 tag of that many bytes in front, as podcasts have it for their cover. */
    static byte[] tagged(byte[] mp3, int size) {
        byte[] file = new byte[10 + size + mp3.length];
        Arrays.fill(file, (byte) 0x55);
        file[0] = 'I';
        file[1] = 'D';
        file[2] = '3';
        file[3] = 3;
        file[4] = 0;
        file[5] = 0;
        for (int i = 0; i < 4; i++) file[6 + i] = (byte) ((size >> (7 * (3 - i))) & 0x7f);
        System.arraycopy(mp3, 0, file, 10 + size, mp3.length);
        return file;
    }
}
