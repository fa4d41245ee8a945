package io.scribehook.app.worker;

import io.scribehook.domain.silence.WatchSilence;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has silent providers looked for. Every node that works does it; each silence is told once. */
@Singleton
final class SilenceRounds implements Startup.OnceOpen {
    private static final Logger log = LoggerFactory.getLogger(SilenceRounds.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final WatchSilence watch;
    private final Thread thread = Thread.ofVirtual().name("silence").unstarted(this::loop);
    private final boolean works;

    SilenceRounds(WatchSilence watch, WorkerConfig config) {
        this.watch = watch;
        this.works = config.enabled();
    }

    @Override
    public void run() {
        if (works) thread.start();
    }

    private void loop() {
        try {
            while (true) {
                look();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            // the service stops
        }
    }

    private void look() {
        try {
            watch.look();
        } catch (RuntimeException e) {
            log.warn("silence.not_looked_for reason={}", e.toString());
        }
    }

    @PreDestroy
    void stop() {
        thread.interrupt();
    }
}
