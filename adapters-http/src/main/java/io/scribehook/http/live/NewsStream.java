package io.scribehook.http.live;

import io.scribehook.domain.news.News;
import io.scribehook.domain.news.NewsFeed;
import io.scribehook.domain.news.NewsFeed.Position;
import io.scribehook.domain.news.NewsFeed.Reading;
import java.time.Duration;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One watcher's stream: first what it missed, then what the tail reads. It joins the tail before it catches up, so that
 * something may come twice and nothing is left out.
 */
final class NewsStream {
    private static final Duration TICK = Duration.ofMillis(500);

    private final NewsFeed feed;
    private final Tail tail;
    private final LiveConfiguration config;
    private final Predicate<News> wanted;
    private final SubmissionPublisher<byte[]> out;
    private final Watcher watcher = new Watcher();
    private long wroteAt = System.nanoTime();

    NewsStream(
            NewsFeed feed,
            Tail tail,
            LiveConfiguration config,
            Predicate<News> wanted,
            SubmissionPublisher<byte[]> out) {
        this.feed = feed;
        this.tail = tail;
        this.config = config;
        this.wanted = wanted;
        this.out = out;
    }

    /** Ends when the watcher is gone, is too slow, or has watched long enough. */
    void run(@Nullable Position from) throws InterruptedException {
        tail.join(watcher);
        try {
            Position position = from == null ? feed.present() : from;
            if (write(Frames.hello(position))) follow(from == null ? position : caughtUp(from));
        } finally {
            tail.leave(watcher);
        }
    }

    private Position caughtUp(Position from) {
        Position position = from;
        boolean more = true;
        while (more && out.hasSubscribers()) {
            Reading reading = feed.after(position, Tail.PAGE);
            position = reading.next();
            more = write(Frames.of(reading, wanted)) && reading instanceof Reading.Told told && told.more();
        }
        return position;
    }

    private void follow(Position caughtUp) throws InterruptedException {
        Position position = caughtUp;
        long end = System.nanoTime() + config.longest().toNanos();
        boolean open = true;
        while (open && out.hasSubscribers() && System.nanoTime() < end) {
            Reading reading = watcher.take(TICK);
            if (reading != null) {
                position = reading.next();
                open = write(Frames.of(reading, wanted));
            } else if (watcher.isTooSlow()) open = false;
            else if (System.nanoTime() - wroteAt > config.heartbeat().toNanos())
                open = write(Frames.heartbeat(position));
        }
    }

    /** Waits for a slow watcher, but not for ever. */
    private boolean write(byte[] frames) {
        if (frames.length == 0) return true;
        wroteAt = System.nanoTime();
        return out.offer(frames, config.patience().toMillis(), TimeUnit.MILLISECONDS, (_, _) -> false) >= 0;
    }
}
