package io.scribehook.speech;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.vosk.Model;
import org.vosk.Recognizer;

/**
 * Recognises speech in this process, with a Vosk model that all jobs share. Safe for use by any number of threads; not more
 * than a given number of them work at a time, each about as fast as one core allows. A job needs the memory for its words,
 * however long the recording is.
 */
final class SpeechEngine implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int QUARTER_SECOND = SpeechAudio.BYTES_PER_SECOND / 4;

    private final Model model;
    private final JobSlots slots;

    private SpeechEngine(Model model, int parallelJobs) {
        this.model = model;
        this.slots = new JobSlots(parallelJobs, model::close);
    }

    /**
     * Loads a model, with the native library loaded before, which takes from half a second (the bundled one) to a minute (the largest).
     *
     * @param directory {@link BundledModel#unpackedIn}, or any model for Vosk, unpacked
     * @param parallelJobs at least 1; more than there are cores makes every job slower
     * @throws IOException if there is no model in the directory
     */
    static SpeechEngine open(Path directory, int parallelJobs) throws IOException {
        if (parallelJobs < 1) throw new IllegalArgumentException("not a number of parallel jobs: " + parallelJobs);
        if (!Files.isDirectory(directory)) throw new IOException("no speech model in " + directory);
        return new SpeechEngine(new Model(directory.toString()), parallelJobs);
    }

    /** As {@link #transcribe(InputStream, ProgressListener)}. */
    Recognition transcribe(Path recording, ProgressListener progress)
            throws IOException, UnreadableAudio, InterruptedException {
        try (InputStream bytes = Files.newInputStream(recording)) {
            return transcribe(bytes, progress);
        }
    }

    /**
     * Waits for its turn, then reads the recording to its end. Must be called on a platform thread: native code does not let
     * go of the carrier of a virtual one, and a few jobs would stop all virtual threads of the process.
     *
     * @param recording WAV, AIFF, AU or MP3, of any rate and number of channels (they are mixed); stays open
     * @throws IOException what the recording's stream threw
     * @throws UnreadableAudio if there is no audio in it
     * @throws InterruptedException if the thread is interrupted, noticed within a quarter of a second of audio
     * @throws EngineClosed if the engine is closed, noticed likewise
     */
    Recognition transcribe(InputStream recording, ProgressListener progress)
            throws IOException, UnreadableAudio, InterruptedException {
        if (Thread.currentThread().isVirtual()) throw new IllegalStateException("speech needs a platform thread");
        slots.enter();
        try {
            return recognise(SpeechAudio.of(recording), progress);
        } finally {
            slots.leave();
        }
    }

    private Recognition recognise(SpeechAudio audio, ProgressListener progress)
            throws IOException, UnreadableAudio, InterruptedException {
        byte[] buffer = new byte[QUARTER_SECOND];
        int length = audio.read(buffer);
        if (length == 0) throw new UnreadableAudio("there is no audio in the recording");
        List<SpokenUtterance> utterances = new ArrayList<>();
        long heard = 0;
        try (Recognizer recognizer = new Recognizer(model, SpeechAudio.SAMPLE_RATE)) {
            recognizer.setWords(true);
            for (; length > 0; length = audio.read(buffer)) {
                if (slots.isClosed()) throw new EngineClosed();
                if (Thread.interrupted()) throw new InterruptedException();
                boolean pause = recognizer.acceptWaveForm(buffer, length);
                if (pause)
                    new RecognizedJson(recognizer.getResult()).utterance().ifPresent(utterances::add);
                heard += length;
                progress.heard(seconds(heard));
            }
            new RecognizedJson(recognizer.getFinalResult()).utterance().ifPresent(utterances::add);
        }
        return new Recognition(utterances, seconds(heard));
    }

    private static double seconds(long bytes) {
        return (double) bytes / SpeechAudio.BYTES_PER_SECOND;
    }

    /**
     * Ends the running jobs with {@link EngineClosed} and waits for them, at most ten seconds: a job that hangs in its
     * recording's stream keeps the model until it comes back. Closing twice changes nothing.
     */
    @Override
    public void close() {
        slots.close(PATIENCE);
    }
}
