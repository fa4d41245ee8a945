package io.scribehook.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class SpeechEngineTest {
    @TempDir
    private Path directory;

    @Test
    void two_jobs_at_a_time_hear_what_each_hears_alone() throws Exception {
        Recognition sentence = transcribe(TestModel.ENGINE, Recording.DASHWOOD);
        Recognition command = transcribe(TestModel.ENGINE, Recording.GO_FORWARD);

        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<Recognition> first = threads.submit(() -> transcribe(TestModel.ENGINE, Recording.DASHWOOD));
            Future<Recognition> second = threads.submit(() -> transcribe(TestModel.ENGINE, Recording.GO_FORWARD));

            assertThat(first.get()).isEqualTo(sentence);
            assertThat(second.get()).isEqualTo(command);
        }
    }

    @Test
    void closing_ends_the_job_that_runs_and_the_one_that_waits() throws Exception {
        SpeechEngine engine = TestModel.engine(1);
        CountDownLatch running = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Recognition> job = () -> engine.transcribe(Endless.speech(), _ -> running.countDown());
            Future<Recognition> first = threads.submit(job);
            Future<Recognition> second = threads.submit(job);
            running.await();

            engine.close();

            assertEndedBy(EngineClosed.class, first);
            assertEndedBy(EngineClosed.class, second);
        }
        assertThatExceptionOfType(EngineClosed.class).isThrownBy(() -> transcribe(engine, Recording.CARDS));
        engine.close();
    }

    @Test
    void an_interrupt_ends_a_job_and_frees_its_place() throws Exception {
        try (SpeechEngine engine = TestModel.engine(1)) {
            CountDownLatch running = new CountDownLatch(1);
            CompletableFuture<Throwable> end = new CompletableFuture<>();
            Thread job = Thread.ofPlatform().start(() -> {
                try {
                    engine.transcribe(Endless.speech(), _ -> running.countDown());
                } catch (IOException | UnreadableAudio | InterruptedException | RuntimeException thrown) {
                    end.complete(thrown);
                }
            });
            running.await();

            job.interrupt();

            assertThat(end.get()).isInstanceOf(InterruptedException.class);
            assertThat(transcribe(engine, Recording.CARDS).text()).isEqualTo(Recording.CARDS.said());
        }
    }

    @Test
    void a_listener_that_throws_ends_the_job_and_frees_its_place() throws Exception {
        try (SpeechEngine engine = TestModel.engine(1)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> engine.transcribe(Endless.speech(), _ -> {
                        throw new IllegalStateException("enough");
                    }))
                    .withMessage("enough");

            assertThat(transcribe(engine, Recording.CARDS).text()).isEqualTo(Recording.CARDS.said());
        }
    }

    @Test
    void virtual_threads_are_turned_away() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertEndedBy(
                    IllegalStateException.class, threads.submit(() -> transcribe(TestModel.ENGINE, Recording.CARDS)));
        }
    }

    @Test
    void a_directory_without_a_model_is_refused() throws IOException {
        Path hollow = Files.createDirectories(directory.resolve("hollow").resolve("am"));
        Files.createFile(hollow.resolve("final.mdl"));

        for (Path wrong : new Path[] {directory.resolve("none"), directory, hollow.getParent()}) {
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> SpeechEngine.open(wrong, 1));
        }
    }

    private static Recognition transcribe(SpeechEngine engine, Recording recording) throws Exception {
        return engine.transcribe(new ByteArrayInputStream(recording.wav()), ProgressListener.NONE);
    }

    private static void assertEndedBy(Class<? extends Throwable> cause, Future<?> job) {
        assertThatExceptionOfType(ExecutionException.class).isThrownBy(job::get).withCauseInstanceOf(cause);
    }
}
