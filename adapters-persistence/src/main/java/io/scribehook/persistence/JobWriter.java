package io.scribehook.persistence;

import io.scribehook.domain.job.IdempotencyKey;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.Submission;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes jobs and their submissions within a transaction. */
final class JobWriter {
    private final Handle handle;

    JobWriter(Handle handle) {
        this.handle = handle;
    }

    void create(Job job, @Nullable IdempotencyKey key) {
        handle.createUpdate("""
                        insert into jobs
                            (id, provider, audio, options, plan, metadata, source, created_at, state, detail, version)
                        values (:id, :provider, :audio::json, :options, :plan::json, :metadata::jsonb, :source,
                            :created_at, :state, :detail::json, :version)""")
                .bind("id", job.id().value())
                .bind("provider", job.provider().value())
                .bind("audio", AudioCodec.write(job.audio()))
                .bind("options", job.options().value())
                .bind("plan", PlanCodec.write(job.plan()))
                .bind("metadata", Labels.write(job.metadata()))
                .bind("source", job.source() == null ? null : job.source().value())
                .bind("created_at", job.createdAt())
                .bind("state", job.state().name())
                .bind("detail", JobStateCodec.write(job.state()))
                .bind("version", job.version())
                .execute();
        if (key == null) return;
        handle.createUpdate("insert into idempotency_keys (key, fingerprint, job_id) values (:key, :fingerprint, :job)")
                .bind("key", key.value())
                .bind("fingerprint", key.fingerprint())
                .bind("job", job.id().value())
                .execute();
    }

    /** Whether the version before it was the one stored. */
    boolean move(Job next) {
        return handle.createUpdate("""
                                update jobs set state = :state, detail = :detail::json, version = :version
                                where id = :id and version = :before""")
                        .bind("state", next.state().name())
                        .bind("detail", JobStateCodec.write(next.state()))
                        .bind("version", next.version())
                        .bind("id", next.id().value())
                        .bind("before", next.version() - 1)
                        .execute()
                == 1;
    }

    void save(Submission submission) {
        ProviderJobId providerJobId = submission.providerJobId();
        handle.createUpdate("""
                        insert into submissions (id, job_id, provider, number, provider_job_id, state, created_at)
                        values (:id, :job, :provider, :number, :provider_job_id, :state, :created_at)
                        on conflict (id) do update
                        set provider_job_id = excluded.provider_job_id, state = excluded.state""")
                .bind("id", submission.id().value())
                .bind("job", submission.job().value())
                .bind("provider", submission.provider().value())
                .bind("number", submission.number())
                .bind("provider_job_id", providerJobId == null ? null : providerJobId.value())
                .bind("state", Names.of(submission.state()))
                .bind("created_at", submission.createdAt())
                .execute();
    }
}
