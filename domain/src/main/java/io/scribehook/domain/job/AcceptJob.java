package io.scribehook.domain.job;

import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Commitment;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.time.Ids;
import io.scribehook.domain.work.Work;
import io.scribehook.domain.work.WorkKind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a request to transcribe: the job is durable before anything is sent to anybody. */
public final class AcceptJob {
    private final JobRules rules;
    private final Jobs jobs;
    private final Ledger ledger;
    private final Ids ids;
    private final InstantSource clock;

    public AcceptJob(JobRules rules, Jobs jobs, Ledger ledger, Ids ids, InstantSource clock) {
        this.rules = rules;
        this.jobs = jobs;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    public Acceptance accept(JobRequest request) {
        List<Fault> faults = rules.faults(request);
        if (!faults.isEmpty()) return new Acceptance.Faulty(faults);
        return earlier(request.key()).orElseGet(() -> create(request));
    }

    private Acceptance create(JobRequest request) {
        Instant now = clock.instant();
        var job = new Job(
                new JobId(ids.next()),
                request.provider(),
                request.audio(),
                request.options(),
                rules.plan(request.plan()),
                request.metadata(),
                request.terms(),
                null,
                now,
                new JobState.Accepted(),
                0);
        var submit = new Work(WorkKind.SUBMIT, job.id().value(), SubmitJob.lane(job.provider()), now);
        Commitment commitment = ledger.commit(
                null, List.of(new Change.JobCreated(job, request.key()), new Change.WorkScheduled(submit)));
        return switch (commitment) {
            case COMMITTED -> new Acceptance.Accepted(job);
            case OVERTAKEN, LEASE_LOST -> earlier(request.key()).orElseGet(Acceptance.KeyReused::new);
        };
    }

    private Optional<Acceptance> earlier(@Nullable IdempotencyKey key) {
        if (key == null) return Optional.empty();
        return jobs.createdWith(key.value())
                .map(created -> created.fingerprint().equals(key.fingerprint())
                        ? new Acceptance.Repeated(created.job())
                        : new Acceptance.KeyReused());
    }
}
