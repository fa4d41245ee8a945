package io.scribehook.http.provider;

import static io.scribehook.domain.fixture.Fixtures.aJob;
import static io.scribehook.domain.fixture.Fixtures.newId;

import io.micronaut.context.ApplicationContext;
import io.scribehook.domain.fake.InMemoryAudioStore;
import io.scribehook.domain.fake.InMemoryStore;
import io.scribehook.domain.fake.PlainAudioUrls;
import io.scribehook.domain.fake.PlainCallbackUrls;
import io.scribehook.domain.fake.SettableClock;
import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.AudioId;
import io.scribehook.domain.job.AudioStore;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.Submission;
import io.scribehook.domain.job.SubmissionId;
import io.scribehook.domain.job.SubmissionState;
import io.scribehook.domain.provider.AudioUrls;
import io.scribehook.domain.provider.CallbackUrls;
import io.scribehook.domain.provider.SubmissionRequest;
import io.scribehook.domain.text.JsonText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The module as the application wires it, with the domain's fakes where other modules stand. */
public final class Wired implements AutoCloseable {
    public final SettableClock clock = new SettableClock();
    public final AudioStore audio = new InMemoryAudioStore(new InMemoryStore());
    public final AudioUrls audioUrls;
    public final CallbackUrls urls = new PlainCallbackUrls(URI.create("https://hooks.example.com/"));
    private final ApplicationContext context;

    public Wired(Map<String, Object> properties) {
        this(new PlainAudioUrls(URI.create("https://hooks.example.com/")), properties);
    }

    public Wired(AudioUrls audioUrls, Map<String, Object> properties) {
        this.audioUrls = audioUrls;
        context = ApplicationContext.builder()
                .properties(properties)
                .build()
                .registerSingleton(AudioStore.class, audio)
                .registerSingleton(CallbackUrls.class, urls)
                .registerSingleton(AudioUrls.class, audioUrls)
                .registerSingleton(InstantSource.class, clock)
                .start();
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** The audio as an upload. */
    public Audio uploaded(String mediaType, byte[] bytes) {
        var id = new AudioId(newId());
        try {
            audio.store(id, new ByteArrayInputStream(bytes), bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Audio.Uploaded(id, mediaType, bytes.length);
    }

    public static Job job(Audio audio, String options) {
        return aJob().audio(audio).options(new JsonText(options)).build();
    }

    public static SubmissionRequest request(Job job, @Nullable URI callback) {
        return new SubmissionRequest(job, new SubmissionId(newId()), callback);
    }

    /** A submission whose answer was lost. */
    public Submission lost(Job job, SubmissionId id) {
        return new Submission(id, job.id(), job.provider(), 1, null, SubmissionState.UNCERTAIN, clock.instant());
    }

    @Override
    public void close() {
        context.close();
    }
}
