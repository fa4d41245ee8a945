package io.scribehook.persistence;

import io.scribehook.domain.job.JobId;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.news.News;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** News, gathered during a transaction and told by one statement at its end. What is owed already is no news. */
final class NewsWriter {
    private final Trip trip;
    private final List<Told> gathered = new ArrayList<>();

    /** @param owed whether it is none if its follow-up was owed already */
    private record Told(News news, boolean owed) {}

    NewsWriter(Trip trip) {
        this.trip = trip;
    }

    void gather(Change change) {
        News news = News.of(change);
        if (news != null) gathered.add(new Told(news, change instanceof Change.FollowUpOwed));
    }

    /** To be called last: the numbers are given out here. */
    void tell() {
        if (gathered.isEmpty()) return;
        trip.over(List.copyOf(gathered), """
                insert into news (topic, subject, job_id, state)
                select topic, subject, job_id, told.state
                from unnest(:topics::text[], :subjects::uuid[], :jobs::uuid[], :states::text[], :oweds::text[])
                    with ordinality as told (topic, subject, job_id, state, owed, number)
                left join follow_ups f on f.id = told.subject and owed::boolean
                where f.id is not null or not owed::boolean
                order by number""")
                .texts("topics", it -> Names.of(it.news().topic()))
                .uuids("subjects", it -> it.news().subject())
                .uuids("jobs", it -> value(it.news().job()))
                .texts("states", it -> it.news().state())
                .flags("oweds", Told::owed);
        gathered.clear();
    }

    private static @Nullable UUID value(@Nullable JobId job) {
        return job == null ? null : job.value();
    }
}
