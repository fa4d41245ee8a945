package io.scribehook.domain.fake;

import io.scribehook.domain.news.News;
import io.scribehook.domain.news.NewsFeed;
import java.time.Instant;
import java.util.List;

/** A position is how many were told before, since the store was made. */
public final class InMemoryNewsFeed implements NewsFeed {
    private final InMemoryStore store;

    public InMemoryNewsFeed(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Position present() {
        return store.reading(records -> position(end(records)));
    }

    @Override
    public Reading after(Position position, int most) {
        return store.reading(records -> {
            long end = end(records);
            long from = position.value().matches("n[0-9]{1,18}")
                    ? Long.parseLong(position.value().substring(1))
                    : -1;
            if (from < records.newsForgotten || from > end) return new Reading.Missed(position(end));
            List<News> left = records.news.subList((int) (from - records.newsForgotten), records.news.size()).stream()
                    .map(Records.NewsRow::news)
                    .toList();
            List<News> told = left.subList(0, Math.min(most, left.size()));
            return new Reading.Told(told, position(from + told.size()), told.size() < left.size());
        });
    }

    @Override
    public void forget(Instant before, long most) {
        store.reading(records -> {
            while (!records.news.isEmpty()
                    && (records.news.size() > most
                            || records.news.getFirst().at().isBefore(before))) {
                records.news.removeFirst();
                records.newsForgotten++;
            }
            return true;
        });
    }

    private static long end(Records records) {
        return records.newsForgotten + records.news.size();
    }

    private static Position position(long told) {
        return new Position("n" + told);
    }
}
