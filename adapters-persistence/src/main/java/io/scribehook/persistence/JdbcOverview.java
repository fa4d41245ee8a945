package io.scribehook.persistence;

import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.overview.EventFilter;
import io.scribehook.domain.overview.EventLine;
import io.scribehook.domain.overview.FollowUpFilter;
import io.scribehook.domain.overview.JobFilter;
import io.scribehook.domain.overview.JobLine;
import io.scribehook.domain.overview.Overview;
import io.scribehook.domain.overview.Page;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcOverview implements Overview {
    /** A tsvector holds 1 MB of words and positions; from so much text none can be larger. */
    private static final String SAYS = """
            exists (
                select 1 from (
                    select t.text from transcripts t where t.job_id = j.id order by t.revision desc limit 1
                ) as latest
                where to_tsvector('simple', left(latest.text, 200000)) @@ plainto_tsquery('simple', :text))""";

    private static final String BELONGS = """
            (e.job_id = :job or e.adopted_job = :job or e.submission_id in (select s.id from submissions s where s.job_id = :job))""";

    private static final String NAMES = """
            (e.provider_job_id = :names
                or e.submission_id in (select s.id from submissions s where s.provider_job_id = :names))""";

    private final Jdbi jdbi;

    JdbcOverview(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Page<JobLine> jobs(JobFilter filter, Page.Asked page) {
        var where = new Where()
                .and("j.state = :state", "state", filter.state())
                .and("j.provider = :provider", "provider", text(filter.provider()))
                .and("j.source = :source", "source", text(filter.source()))
                .and(
                        "j.id in (select s.job_id from submissions s where s.provider_job_id = :known_as)",
                        "known_as",
                        text(filter.providerJobId()))
                .and("j.metadata @> :metadata::jsonb", "metadata", labels(filter.metadata()))
                .and("j.created_at >= :from", "from", filter.from())
                .and("j.created_at < :to", "to", filter.to())
                .and(SAYS, "text", filter.text())
                .and("j.id < :before", "before", page.before());
        String sql = "select " + JobRows.JOB + """
                , (select s.provider_job_id from submissions s where s.job_id = j.id order by s.number desc limit 1)
                    as provider_job_id
                from jobs j""";
        return page(
                sql + " " + where.sql() + " order by j.id desc",
                where,
                (row, context) -> new JobLine(JobRows.job(row, context), JobRows.providerJobId(row)),
                line -> line.job().id().value(),
                page);
    }

    @Override
    public Page<EventLine> events(EventFilter filter, Page.Asked page) {
        var where = new Where()
                .and("e.state = :state", "state", filter.state())
                .and("e.ruling ->> 'why' = :why", "why", filter.why() == null ? null : Names.of(filter.why()))
                .and("coalesce(e.adopted_provider, e.provider) = :provider", "provider", text(filter.provider()))
                .and(
                        "coalesce(e.adopted_source, e.source) = :source and e.adopted_job is null",
                        "source",
                        text(filter.source()))
                .and(NAMES, "names", text(filter.providerJobId()))
                .and("e.received_at >= :from", "from", filter.from())
                .and("e.received_at < :to", "to", filter.to())
                .and(BELONGS, "job", filter.job() == null ? null : filter.job().value())
                .and("e.id < :before", "before", page.before());
        return page(
                "select " + EventRows.COLUMNS + " from callback_events e " + where.sql() + " order by e.id desc",
                where,
                EventRows::line,
                line -> line.event().id().value(),
                page);
    }

    @Override
    public Page<FollowUp> followUps(FollowUpFilter filter, Page.Asked page) {
        var subject = filter.subject();
        var where = new Where()
                .and("f.state = :state", "state", filter.state())
                .and("f.kind = :kind", "kind", text(filter.kind()))
                .and("f.subject_id = :subject", "subject", subject == null ? null : subject.value())
                .and("f.subject_kind = :of", "of", subject == null ? null : SubjectKind.of(subject))
                .and("f.id < :before", "before", page.before());
        return page(
                "select " + FollowUpRows.COLUMNS + " from follow_ups f " + where.sql() + " order by f.id desc",
                where,
                FollowUpRows::followUp,
                followUp -> followUp.id().value(),
                page);
    }

    @Override
    public Map<String, Long> counts() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select 'jobs.' || state as name, count(*) as number from jobs group by state
                        union all
                        select 'events.' || state, count(*) from callback_events group by state
                        union all
                        select 'follow_ups.' || state, count(*) from follow_ups group by state""")
                .reduceRows(new TreeMap<String, Long>(), (counts, row) -> {
                    counts.put(row.getColumn("name", String.class), row.getColumn("number", Long.class));
                    return counts;
                }));
    }

    private <T> Page<T> page(String sql, Where where, RowMapper<T> mapper, Function<T, UUID> id, Page.Asked asked) {
        List<T> found = jdbi.withHandle(handle -> handle.createQuery(sql + " limit :limit")
                .bindMap(where.values())
                .bind("limit", asked.limit() + 1)
                .map(mapper)
                .list());
        return Pages.of(found, id, asked);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String labels(Map<String, String> labels) {
        return labels.isEmpty() ? null : Labels.write(labels);
    }
}
