package io.scribehook.http.live;

import io.scribehook.domain.news.NewsFeed;
import io.scribehook.domain.news.NewsFeed.Position;
import io.scribehook.domain.news.NewsFeed.Reading;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the news once for all watchers of this node, and only while there are any. */
@Singleton
final class Tail implements AutoCloseable {
    /** Few enough that what one watcher's connection holds stays small. */
    static final int PAGE = 200;

    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final NewsFeed feed;
    private final Duration poll;
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private @Nullable Thread reader;

    Tail(NewsFeed feed, LiveConfiguration config) {
        this.feed = feed;
        this.poll = config.poll();
    }

    /** Gives the watcher everything that is committed from now on, until it leaves. */
    synchronized void join(Watcher watcher) {
        watchers.add(watcher);
        if (reader != null) return;
        Position present = feed.present();
        reader = Thread.ofVirtual().name("news").start(() -> run(present));
    }

    synchronized void leave(Watcher watcher) {
        watchers.remove(watcher);
        if (watchers.isEmpty()) close();
    }

    private void run(Position from) {
        Position position = from;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Reading reading = read(position);
                if (reading != null) {
                    position = reading.next();
                    if (isNews(reading)) watchers.forEach(watcher -> watcher.give(reading));
                }
                if (!(reading instanceof Reading.Told told && told.more()))
                    Thread.sleep(reading == null ? PAUSE : poll);
            }
        } catch (InterruptedException _) {
            // nobody watches any more
        }
    }

    private static boolean isNews(Reading reading) {
        return switch (reading) {
            case Reading.Told told -> !told.news().isEmpty();
            case Reading.Missed _ -> true;
        };
    }

    /** Nothing when the storage is away: it is read on from the same position later. */
    private @Nullable Reading read(Position position) {
        try {
            return feed.after(position, PAGE);
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) LOG.warn("news.not_read reason={}", e.toString());
            return null;
        }
    }

    @PreDestroy
    @Override
    public synchronized void close() {
        if (reader != null) reader.interrupt();
        reader = null;
    }
}
