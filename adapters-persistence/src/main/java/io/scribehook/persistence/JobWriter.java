package io.scribehook.persistence;

import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.Submission;
import io.scribehook.domain.ledger.Change;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes jobs and their submissions: each method is one statement of a trip. */
final class JobWriter {
    private final Trip trip;
    private final Sealing sealing;

    JobWriter(Trip trip, Sealing sealing) {
        this.trip = trip;
        this.sealing = sealing;
    }

    void create(List<Change.JobCreated> created) {
        trip.over(created.stream().map(Change.JobCreated::job).toList(), """
                insert into jobs
                    (id, provider, audio, options, plan, metadata, deadline_seconds, at_deadline, source, created_at,
                     state, detail, version)
                select id, provider, audio::json, options, plan::json, metadata::jsonb, deadline_seconds, at_deadline,
                    source, created_at::timestamptz, state, detail::json, version
                from unnest(:ids::uuid[], :providers::text[], :audios::text[], :options::text[], :plans::text[],
                    :metadatas::text[], :deadlines::bigint[], :at_deadlines::text[], :sources::text[],
                    :created_ats::text[], :states::text[], :details::text[], :versions::bigint[])
                    as n (id, provider, audio, options, plan, metadata, deadline_seconds, at_deadline, source, created_at,
                        state, detail, version)""")
                .uuids("ids", job -> job.id().value())
                .texts("providers", job -> job.provider().value())
                .texts("audios", job -> AudioCodec.write(job.audio()))
                .texts("options", job -> job.options().value())
                .texts(
                        "plans",
                        job -> PlanCodec.write(job.plan(), settings -> sealing.seal(settings, JobRows.about(job.id()))))
                .texts("metadatas", job -> Labels.write(job.metadata()))
                .numbers("deadlines", job -> seconds(job.terms().deadline()))
                .texts("at_deadlines", job -> name(job.terms().atDeadline()))
                .texts(
                        "sources",
                        job -> job.source() == null ? null : job.source().value())
                .times("created_ats", Job::createdAt)
                .texts("states", job -> job.state().name())
                .texts("details", job -> JobStateCodec.write(job.state()))
                .numbers("versions", Job::version);
        keep(created.stream().filter(it -> it.key() != null).toList());
    }

    private static @Nullable Long seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toSeconds();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : Names.of(constant);
    }

    private void keep(List<Change.JobCreated> keyed) {
        trip.over(keyed, """
                insert into idempotency_keys (key, fingerprint, job_id)
                select * from unnest(:keys::text[], :fingerprints::text[], :jobs::uuid[])""")
                .texts("keys", it -> Objects.requireNonNull(it.key()).value())
                .texts("fingerprints", it -> Objects.requireNonNull(it.key()).fingerprint())
                .uuids("jobs", it -> it.job().id().value());
    }

    /** Its answer are those whose version before was the one stored. */
    Leg<Job> move(List<Job> nexts) {
        return trip.over(nexts, """
                update jobs j set state = n.state, detail = n.detail::json, version = n.version
                from unnest(:ids::uuid[], :states::text[], :details::text[], :versions::bigint[])
                    as n (id, state, detail, version)
                where j.id = n.id and j.version = n.version - 1
                returning j.id""")
                .uuids("ids", job -> job.id().value())
                .texts("states", job -> job.state().name())
                .texts("details", job -> JobStateCodec.write(job.state()))
                .numbers("versions", Job::version);
    }

    void save(List<Submission> submissions) {
        trip.over(submissions, """
                insert into submissions (id, job_id, provider, number, provider_job_id, state, created_at)
                select id, job_id, provider, number, provider_job_id, state, created_at::timestamptz
                from unnest(:ids::uuid[], :jobs::uuid[], :providers::text[], :numbers::bigint[],
                    :provider_job_ids::text[], :states::text[], :created_ats::text[])
                    as n (id, job_id, provider, number, provider_job_id, state, created_at)
                order by id
                on conflict (id) do update
                set provider_job_id = excluded.provider_job_id, state = excluded.state""")
                .uuids("ids", it -> it.id().value())
                .uuids("jobs", it -> it.job().value())
                .texts("providers", it -> it.provider().value())
                .numbers("numbers", it -> (long) it.number())
                .texts(
                        "provider_job_ids",
                        it -> it.providerJobId() == null
                                ? null
                                : it.providerJobId().value())
                .texts("states", it -> Names.of(it.state()))
                .times("created_ats", Submission::createdAt);
    }
}
