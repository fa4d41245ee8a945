package io.scribehook.speech;

import io.scribehook.domain.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The embedded engine for tools that run without the service. The model is loaded when the first recording comes. May be
 * called on any thread by any number of them; one recording is transcribed at a time.
 */
public final class EmbeddedSpeech implements AutoCloseable {
    private final Path directory;
    private @Nullable SpeechEngine engine;

    /**
     * @param directory where the bundled model is, or will be, unpacked: 68 MB
     */
    public EmbeddedSpeech(Path directory) {
        this.directory = directory;
    }

    /**
     * What is said in a recording, in American English; empty if there is no audio in it that can be read.
     *
     * @throws IOException if the recording or the model cannot be read, or there is no engine for this machine
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public Optional<Transcript> transcribe(Path recording) throws IOException, InterruptedException {
        var heard = new CompletableFuture<Optional<Transcript>>();
        Thread work = Thread.ofPlatform().daemon().name("speech").start(() -> {
            try {
                heard.complete(transcribeHere(recording));
            } catch (IOException | InterruptedException | RuntimeException e) {
                heard.completeExceptionally(e);
            }
        });
        try {
            return heard.get();
        } catch (ExecutionException e) {
            throw new IOException("the recording was not transcribed", e.getCause());
        } finally {
            work.interrupt();
        }
    }

    private Optional<Transcript> transcribeHere(Path recording) throws IOException, InterruptedException {
        try {
            Recognition recognition = engine().transcribe(recording, ProgressListener.NONE);
            LocalResult.Heard heard =
                    LocalResult.transcribed("", "en-US", recognition).result();
            return heard == null ? Optional.empty() : Optional.of(LocalDialect.transcript(heard));
        } catch (UnreadableAudio _) {
            return Optional.empty();
        }
    }

    private synchronized SpeechEngine engine() throws IOException {
        if (engine == null) {
            NativeLibrary.load(directory.resolve("native"));
            engine = SpeechEngine.open(BundledModel.unpackedIn(directory), 1);
        }
        return engine;
    }

    @Override
    public synchronized void close() {
        if (engine != null) engine.close();
    }
}
