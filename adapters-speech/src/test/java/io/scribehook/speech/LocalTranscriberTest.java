package io.scribehook.speech;

import static io.scribehook.domain.fixture.Fixtures.aJob;
import static io.scribehook.domain.fixture.Fixtures.newId;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.contract.JdkEgress;
import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.AudioId;
import io.scribehook.domain.job.AudioStore;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.SubmissionId;
import io.scribehook.domain.provider.Fetched;
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
    /** Whatever is asked for is speech without an end. */
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
                    return Long.MAX_VALUE;
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
        var engine = new LazyEngine(config, "target");
        var transcriber =
                new LocalTranscriber(new LocalWork(engine, config, new Endlessly(), new JdkEgress(false)), config);
        var job = aJob().provider(LocalProvider.NAME)
                .audio(new Audio.Uploaded(new AudioId(newId()), "audio/wav", 1))
                .build();
        var request = new SubmissionRequest(job, new SubmissionId(newId()), URI.create("http://127.0.0.1:1/hook/x"));
        try {
            ProviderJobId id = ((Submitted.Taken) transcriber.submit(request)).id();

            Duration first = heardMoreThan(transcriber, id, Duration.ZERO);
            assertThat(heardMoreThan(transcriber, id, first)).isGreaterThan(first);
            assertThat(transcriber.fetch(id)).isInstanceOf(Fetched.Pending.class);
            assertThat(transcriber.heard(new ProviderJobId("another"))).isEmpty();
        } finally {
            engine.close();
            transcriber.close();
        }
    }

    private static Duration heardMoreThan(LocalTranscriber transcriber, ProviderJobId id, Duration known) {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < until) {
            Duration heard = transcriber.heard(id).orElseThrow();
            if (heard.compareTo(known) > 0) return heard;
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("nothing more was heard in a minute");
    }
}
