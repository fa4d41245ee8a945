package io.scribehook.http.live;

import io.scribehook.domain.news.NewsFeed.Reading;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What was read and one watcher has not got yet: the readings are shared, only the queue is its own. */
final class Watcher {
    private static final int MOST_READINGS = 256;

    private final BlockingQueue<Reading> readings = new ArrayBlockingQueue<>(MOST_READINGS);
    private volatile boolean tooSlow;

    void give(Reading reading) {
        if (!readings.offer(reading)) tooSlow = true;
    }

    /** Whether something was read that it will not get from here. */
    boolean isTooSlow() {
        return tooSlow;
    }

    @Nullable
    Reading take(Duration atMost) throws InterruptedException {
        return readings.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }
}
