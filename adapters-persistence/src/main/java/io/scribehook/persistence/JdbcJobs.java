package io.scribehook.persistence;

import io.scribehook.domain.job.AudioId;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.job.Jobs;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.job.Submission;
import io.scribehook.domain.job.SubmissionId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

@Singleton
final class JdbcJobs implements Jobs {
    private static final String SUBMISSIONS = "select " + JobRows.SUBMISSION + " from submissions s where ";

    private final Jdbi jdbi;
    private final Lookup<Job> byId;
    private final Lookup<Submission> submissionsById;
    private final Together<Named, Optional<Submission>> submissionsByName =
            new Together<>(Together.Traveller.ASKER, 1, this::named);

    /** What a provider calls a job of its own. */
    private record Named(String provider, String id) {}

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
        return submissionsByName.ask(new Named(provider.value(), Storable.text(id.value())));
    }

    private List<Optional<Submission>> named(List<Named> names) {
        Map<Named, Submission> found = new HashMap<>();
        jdbi.useHandle(handle -> new Rows<>(names, handle.createQuery("""
                        select s.* from unnest(:providers::text[], :ids::text[]) as n (provider, id) cross join lateral (
                            select %s from submissions s
                            where s.provider = n.provider and s.provider_job_id = n.id limit 1
                        ) as s""".formatted(JobRows.SUBMISSION)))
                .texts("providers", Named::provider)
                .texts("ids", Named::id)
                .statement()
                .map(JdbcJobs::namedSubmission)
                .forEach(it -> found.put(it.getKey(), it.getValue())));
        return names.stream().map(name -> Optional.ofNullable(found.get(name))).toList();
    }

    private static Map.Entry<Named, Submission> namedSubmission(ResultSet row, StatementContext context)
            throws SQLException {
        var name = new Named(Columns.text(row, "provider"), Columns.text(row, "provider_job_id"));
        return Map.entry(name, JobRows.submission(row, context));
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

    @Override
    public Set<AudioId> having(Collection<AudioId> uploads) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select audio ->> 'id' from jobs
                        where audio ->> 'type' = 'uploaded' and audio ->> 'id' = any(:uploads)""")
                .bindArray(
                        "uploads",
                        String.class,
                        uploads.stream().map(AudioId::toString).toArray())
                .map((row, _) -> new AudioId(UUID.fromString(row.getString(1))))
                .set());
    }
}
