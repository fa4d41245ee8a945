package io.scribehook.persistence;

import io.scribehook.domain.overview.EventFilter;
import io.scribehook.domain.overview.FollowUpFilter;
import io.scribehook.domain.overview.JobFilter;
import io.scribehook.domain.overview.Page;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lists in SQL. Each condition that another table decides repeats the limits of the page, to read no more of it. */
final class ListQueries {
    private ListQueries() {}

    /** A statement without its limit, and its values. */
    record ListQuery(String sql, Map<String, Object> values) {
        static ListQuery of(String select, Where where, String id) {
            return new ListQuery(select + " " + where.sql() + " order by " + id + " desc", where.values());
        }
    }

    /** @param common whether the words that are looked for are found soon by going through the jobs in their order */
    static ListQuery jobs(JobFilter filter, Page.Asked page, boolean common) {
        var range = IdRange.of(page.before(), filter.from(), filter.to());
        var where = new Where()
                .and("j.state = :state", "state", filter.state())
                .and("j.provider = :provider", "provider", text(filter.provider()))
                .and("j.source = :source", "source", text(filter.source()))
                .and(
                        "j.id in (select s.job_id from submissions s where s.provider_job_id = :known_as)",
                        "known_as",
                        text(filter.providerJobId()))
                .and("j.created_at >= :from", "from", filter.from())
                .and("j.created_at < :to", "to", filter.to())
                .and(
                        (common ? "j.id in (" : "j.id = any (array(") + "select w.job_id from transcript_words w"
                                + " where w.words @@ plainto_tsquery('simple', :text)" + range.on("w.job_id")
                                + (common ? ")" : "))"),
                        "text",
                        filter.text())
                .within("j.id", range);
        int number = 0;
        for (var label : filter.metadata().entrySet()) {
            String key = "key" + ++number;
            String value = "value" + number;
            where.and(
                            "j.id in (select l.job_id from job_labels l where l.label = label_of(:" + key + ", :"
                                    + value + ")" + range.on("l.job_id") + ")",
                            key,
                            label.getKey())
                    .value(value, label.getValue());
        }
        return ListQuery.of("select " + JobRows.JOB + """
                , (select s.provider_job_id from submissions s where s.job_id = j.id order by s.number desc limit 1)
                    as provider_job_id
                from jobs j""", where, "j.id");
    }

    static ListQuery events(EventFilter filter, Page.Asked page) {
        var range = IdRange.of(page.before(), filter.from(), filter.to());
        var where = new Where()
                .and("e.state = :state", "state", filter.state())
                .and(
                        "e.state = 'quarantined' and e.ruling ->> 'why' = :why",
                        "why",
                        filter.why() == null ? null : Names.of(filter.why()))
                .and("coalesce(e.adopted_provider, e.provider) = :provider", "provider", text(filter.provider()))
                .and(
                        "coalesce(e.adopted_source, e.source) = :source and e.adopted_job is null",
                        "source",
                        text(filter.source()))
                .and("""
                        e.id in (
                            select b.id from callback_events b where b.provider_job_id = :names
                            union
                            select b.id from submissions s join callback_events b on b.submission_id = s.id
                            where s.provider_job_id = :names)""", "names", text(filter.providerJobId()))
                .and("""
                        e.id in (
                            select b.id from callback_events b where b.job_id = :job
                            union
                            select b.id from callback_events b where b.adopted_job = :job
                            union
                            select b.id from submissions s join callback_events b on b.submission_id = s.id
                            where s.job_id = :job)""", "job", filter.job() == null ? null : filter.job().value())
                .and("e.received_at >= :from", "from", filter.from())
                .and("e.received_at < :to", "to", filter.to())
                .within("e.id", range);
        return ListQuery.of("select " + EventRows.COLUMNS + " from callback_events e", where, "e.id");
    }

    static ListQuery followUps(FollowUpFilter filter, Page.Asked page) {
        var subject = filter.subject();
        var where = new Where()
                .and("f.state = :state", "state", filter.state())
                .and("f.kind = :kind", "kind", text(filter.kind()))
                .and("f.subject_id = :subject", "subject", subject == null ? null : subject.value())
                .and("f.subject_kind = :of", "of", subject == null ? null : SubjectKind.of(subject))
                .and("f.created_at >= :from", "from", filter.from())
                .and("f.created_at < :to", "to", filter.to())
                .within("f.id", IdRange.of(page.before(), filter.from(), filter.to()));
        return ListQuery.of("select " + FollowUpRows.COLUMNS + " from follow_ups f", where, "f.id");
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
