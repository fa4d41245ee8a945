package io.scribehook.http.admin;

import io.micronaut.http.HttpRequest;
import io.scribehook.domain.job.AcceptJob;
import io.scribehook.domain.job.Acceptance;
import io.scribehook.domain.job.Fault;
import io.scribehook.domain.job.IdempotencyKey;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.job.JobRequest;
import io.scribehook.domain.job.JobRules;
import io.scribehook.domain.job.Jobs;
import io.scribehook.http.access.Caller;
import io.scribehook.http.problem.ProblemType;
import io.scribehook.http.problem.Refusal;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has jobs accepted; an audio that no job came of is forgotten. */
@Singleton
final class Submissions {
    private static final int LONGEST_KEY = 200;

    private final AcceptJob accept;
    private final Jobs jobs;
    private final JobRules rules;
    private final Uploads uploads;
    private final ApiConfiguration configuration;

    Submissions(AcceptJob accept, Jobs jobs, JobRules rules, Uploads uploads, ApiConfiguration configuration) {
        this.accept = accept;
        this.jobs = jobs;
        this.rules = rules;
        this.uploads = uploads;
        this.configuration = configuration;
    }

    record Taken(Job job, boolean repeated) {}

    Taken submit(Upload upload, HttpRequest<?> request, Caller caller) {
        boolean kept = false;
        try {
            IdempotencyKey key = key(request, caller, upload);
            JobRequest asked = new JobDocument(upload.document(), rules, configuration.defaultProvider())
                    .request(upload.audio(), key);
            Acceptance acceptance = accept.accept(asked);
            kept = acceptance instanceof Acceptance.Accepted;
            return taken(acceptance);
        } finally {
            if (!kept) uploads.forget(upload.audio());
        }
    }

    private Taken taken(Acceptance acceptance) {
        return switch (acceptance) {
            case Acceptance.Accepted(Job job) -> new Taken(job, false);
            case Acceptance.Repeated(JobId id) ->
                new Taken(jobs.find(id).orElseThrow(() -> Refusal.noSuch("job")), true);
            case Acceptance.KeyReused _ ->
                throw Refusal.of(ProblemType.IDEMPOTENCY_KEY_REUSED, "Use a new key for another request.");
            case Acceptance.Faulty(List<Fault> faults) -> throw Refusal.invalid(faults);
        };
    }

    /** The client's key, apart from the same key of another client. */
    private static @Nullable IdempotencyKey key(HttpRequest<?> request, Caller caller, Upload upload) {
        List<String> keys = request.getHeaders().getAll("Idempotency-Key");
        if (keys.isEmpty()) return null;
        String key = keys.getFirst().strip();
        if (keys.size() > 1 || key.isEmpty() || key.length() > LONGEST_KEY)
            throw Refusal.of(
                    ProblemType.MALFORMED, "The Idempotency-Key is one of 1 to " + LONGEST_KEY + " characters.");
        return new IdempotencyKey(caller.prefix() + ":" + key, upload.fingerprint());
    }
}
