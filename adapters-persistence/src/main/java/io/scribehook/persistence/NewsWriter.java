package io.scribehook.persistence;

import io.scribehook.domain.job.JobId;
import io.scribehook.domain.news.News;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** News, gathered during a transaction and told by one statement at its end. */
final class NewsWriter {
    private final Handle handle;
    private final List<News> gathered = new ArrayList<>();

    NewsWriter(Handle handle) {
        this.handle = handle;
    }

    void gather(@Nullable News news) {
        if (news != null) gathered.add(news);
    }

    /** To be called last: the numbers are given out here. */
    void tell() {
        if (gathered.isEmpty()) return;
        handle.createUpdate("""
                        insert into news (topic, subject, job_id, state)
                        select topic, subject, job_id, state
                        from unnest(:topics::text[], :subjects::uuid[], :jobs::uuid[], :states::text[])
                            with ordinality as told (topic, subject, job_id, state, number)
                        order by number""")
                .bindArray("topics", String.class, column(news -> Names.of(news.topic())))
                .bindArray("subjects", UUID.class, column(News::subject))
                .bindArray("jobs", UUID.class, column(news -> value(news.job())))
                .bindArray("states", String.class, column(News::state))
                .execute();
        gathered.clear();
    }

    private <T extends @Nullable Object> List<T> column(Function<News, T> value) {
        List<T> column = new ArrayList<>(gathered.size());
        for (News news : gathered) column.add(value.apply(news));
        return column;
    }

    private static @Nullable UUID value(@Nullable JobId job) {
        return job == null ? null : job.value();
    }
}
