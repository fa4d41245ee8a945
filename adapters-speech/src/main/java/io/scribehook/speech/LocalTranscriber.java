package io.scribehook.speech;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.job.Failure;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.job.Submission;
import io.scribehook.domain.provider.Fetched;
import io.scribehook.domain.provider.Heard;
import io.scribehook.domain.provider.SubmissionRequest;
import io.scribehook.domain.provider.Submitted;
import io.scribehook.domain.provider.Transcriber;
import io.scribehook.domain.text.JsonText;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The embedded engine as a provider like any other: takes a job at once, works, and calls back over HTTP. It forgets what
 * it was doing when the service stops; recovery then finds the job gone and submits it again, which costs nothing.
 */
@Singleton
final class LocalTranscriber implements Transcriber {
    private static final Heard NOTHING = new Heard(Duration.ZERO, 0.0);

    private final LocalWork work;
    private final SpeechLibrary library;
    private final ExecutorService workers;
    private final Map<ProviderJobId, State> jobs = new ConcurrentHashMap<>();

    /** Where a job stands. */
    private sealed interface State {
        record Working(AtomicReference<Heard> heard) implements State {}

        /** Finished; kept until the callback was taken. */
        record Finished(Body result) implements State {}
    }

    LocalTranscriber(LocalWork work, SpeechLibrary library, LocalConfig config) {
        this.work = work;
        this.library = library;
        this.workers = Executors.newFixedThreadPool(
                config.jobsAtOnce(),
                Thread.ofPlatform().daemon().name("speech-", 0).factory());
    }

    @Override
    public ProviderName provider() {
        return LocalProvider.NAME;
    }

    @Override
    public List<String> missing() {
        return library.missing();
    }

    @Override
    public List<String> faults(JsonText options) {
        return options.value().replaceAll("\\s", "").equals("{}")
                ? List.of()
                : List.of("The embedded engine has no options.");
    }

    @Override
    public Recovery recovery() {
        return Recovery.FETCH;
    }

    @Override
    public Submitted submit(SubmissionRequest request) {
        if (request.callback() == null)
            return new Submitted.Refused(new Failure("no_callback_url", "The engine has no URL to call back."));
        var id = new ProviderJobId(request.submission().toString());
        var working = new State.Working(new AtomicReference<>(NOTHING));
        if (jobs.putIfAbsent(id, working) == null) workers.execute(() -> run(id, request, working));
        return new Submitted.Taken(id);
    }

    private void run(ProviderJobId id, SubmissionRequest request, State.Working working) {
        LocalResult heard = work.transcribe(request, working.heard()::set);
        if (heard == null) {
            jobs.remove(id);
            return;
        }
        byte[] result = heard.write();
        jobs.put(id, new State.Finished(Body.of(result)));
        if (work.callBack(request, result)) jobs.remove(id);
    }

    @Override
    public Fetched fetch(ProviderJobId id) {
        return switch (jobs.get(id)) {
            case State.Working _ -> new Fetched.Pending();
            case State.Finished finished -> {
                jobs.remove(id);
                yield new Fetched.Ready("application/json", finished.result());
            }
            case null -> new Fetched.Forgotten("The engine was restarted since.");
        };
    }

    /** What this process works on. */
    @Override
    public Optional<Heard> heard(ProviderJobId id) {
        return jobs.get(id) instanceof State.Working working
                ? Optional.of(working.heard().get())
                : Optional.empty();
    }

    @Override
    public Traced trace(Submission submission) {
        var id = new ProviderJobId(submission.id().toString());
        return jobs.containsKey(id) ? new Traced.Found(id) : new Traced.NotFound();
    }

    @PreDestroy
    void close() {
        workers.shutdownNow();
    }
}
