package io.scribehook.app.worker;

import io.scribehook.domain.news.NewsFeed;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has old news forgotten. Every node does it: there is nothing to agree on. */
@Singleton
final class NewsRetention implements Startup.OnceOpen {
    private static final Logger log = LoggerFactory.getLogger(NewsRetention.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final NewsFeed feed;
    private final NewsConfig config;
    private final InstantSource clock;
    private final Thread thread = Thread.ofVirtual().name("news-retention").unstarted(this::loop);

    NewsRetention(NewsFeed feed, NewsConfig config, InstantSource clock) {
        this.feed = feed;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public void run() {
        thread.start();
    }

    private void loop() {
        try {
            while (true) {
                forget();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            // the service stops
        }
    }

    private void forget() {
        try {
            feed.forget(clock.instant().minus(config.keep()), config.most());
        } catch (RuntimeException e) {
            log.warn("news.not_forgotten reason={}", e.toString());
        }
    }

    @PreDestroy
    void stop() {
        thread.interrupt();
    }
}
