package io.scribehook.persistence;

import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.job.Jobs;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.job.Submission;
import io.scribehook.domain.job.SubmissionId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

@Singleton
final class JdbcJobs implements Jobs {
    private static final String SUBMISSIONS = "select " + JobRows.SUBMISSION + " from submissions s where ";

    private final Jdbi jdbi;
    private final Lookup<Job> byId;
    private final Lookup<Submission> submissionsById;

    JdbcJobs(Jdbi jdbi) {
        this.jdbi = jdbi;
        byId = new Lookup<>(jdbi, "select " + JobRows.JOB + " from jobs j where j.id = any(:keys)", "id", JobRows::job);
        submissionsById = new Lookup<>(jdbi, SUBMISSIONS + "s.id = any(:keys)", "id", JobRows::submission);
    }

    @Override
    public Optional<Job> find(JobId id) {
        return byId.one(id.value());
    }

    @Override
    public Optional<Submission> submission(SubmissionId id) {
        return submissionsById.one(id.value());
    }

    @Override
    public Optional<Submission> submission(ProviderName provider, ProviderJobId id) {
        return jdbi.withHandle(
                handle -> handle.createQuery(SUBMISSIONS + "s.provider = :provider and s.provider_job_id = :id")
                        .bind("provider", provider.value())
                        .bind("id", id.value())
                        .map(JobRows::submission)
                        .findOne());
    }

    @Override
    public Optional<Submission> latestSubmission(JobId job) {
        return jdbi.withHandle(
                handle -> handle.createQuery(SUBMISSIONS + "s.job_id = :job order by s.number desc limit 1")
                        .bind("job", job.value())
                        .map(JobRows::submission)
                        .findOne());
    }

    @Override
    public List<Submission> submissions(JobId job) {
        return jdbi.withHandle(handle -> handle.createQuery(SUBMISSIONS + "s.job_id = :job order by s.number")
                .bind("job", job.value())
                .map(JobRows::submission)
                .list());
    }

    @Override
    public int resubmissionsSince(Instant then) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from submissions where number > 1 and created_at >= :then")
                .bind("then", then)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public Optional<Created> createdWith(String idempotencyKey) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select job_id, fingerprint from idempotency_keys where key = :key")
                .bind("key", idempotencyKey)
                .map((row, _) -> new Created(new JobId(Columns.uuid(row, "job_id")), Columns.text(row, "fingerprint")))
                .findOne());
    }
}
