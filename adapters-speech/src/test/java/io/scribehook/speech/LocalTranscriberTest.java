package io.scribehook.speech;

import static io.scribehook.domain.fixture.Fixtures.aJob;
import static io.scribehook.domain.fixture.Fixtures.newId;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.contract.JdkEgress;
import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.AudioId;
import io.scribehook.domain.job.AudioStore;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.SubmissionId;
import io.scribehook.domain.provider.Fetched;
import io.scribehook.domain.provider.Heard;
import io.scribehook.domain.provider.SubmissionRequest;
import io.scribehook.domain.provider.Submitted;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LocalTranscriberTest {
    private static final long LENGTH = 60L * SpeechAudio.BYTES_PER_SECOND;
    private static final double READ_AHEAD_SECONDS = 5;

    /** Whatever is asked for is speech without an end, which says that it is of a minute. */
    private static final class Endlessly implements AudioStore {
        @Override
        public long store(AudioId id, InputStream audio, long maxBytes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Body> find(AudioId id) {
            return Optional.of(new Body() {
                @Override
                public InputStream open() {
                    return Endless.speech();
                }

                @Override
                public long length() {
                    return LENGTH;
                }
            });
        }

        @Override
        public void delete(AudioId id) {}

        @Override
        public Stream<AudioId> storedBefore(Instant then) {
            return Stream.empty();
        }

        @Override
        public int forgetUnfinished(Instant then) {
            return 0;
        }
    }

    @Test
    void it_says_how_much_it_has_heard_while_it_works() {
        var config = new LocalConfig(TestModel.DIRECTORY, "en-US", 1);
        var library = new SpeechLibrary("target");
        var engine = new LazyEngine(config, library, "target");
        var transcriber = new LocalTranscriber(
                new LocalWork(engine, config, new Endlessly(), new JdkEgress(false)), library, config);
        var job = aJob().provider(LocalProvider.NAME)
                .audio(new Audio.Uploaded(new AudioId(newId()), "audio/wav", 1))
                .build();
        var request = new SubmissionRequest(job, new SubmissionId(newId()), URI.create("http://127.0.0.1:1/hook/x"));
        try {
            ProviderJobId id = ((Submitted.Taken) transcriber.submit(request)).id();

            Heard first = heardMoreThan(transcriber, id, Duration.ZERO);
            Heard second = heardMoreThan(transcriber, id, first.time());
            assertThat(second.time()).isGreaterThan(first.time());
            assertThat(requireNonNull(first.share()) * 60)
                    .isBetween(seconds(first), Math.min(60, seconds(first) + READ_AHEAD_SECONDS));
            assertThat(transcriber.fetch(id)).isInstanceOf(Fetched.Pending.class);
            assertThat(transcriber.heard(new ProviderJobId("another"))).isEmpty();
        } finally {
            engine.close();
            transcriber.close();
        }
    }

    private static double seconds(Heard heard) {
        return Math.min(60, heard.time().toMillis() / 1_000.0);
    }

    private static Heard heardMoreThan(LocalTranscriber transcriber, ProviderJobId id, Duration known) {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < until) {
            Heard heard = transcriber.heard(id).orElseThrow();
            if (heard.time().compareTo(known) > 0) return heard;
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("nothing more was heard in a minute");
    }
}
