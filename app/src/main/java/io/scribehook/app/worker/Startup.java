package io.scribehook.app.worker;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.scribehook.domain.followup.ReleaseHeld;
import io.scribehook.domain.ledger.Storage;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Once the service listens: opens the storage, however long that takes, then lets the workers start. */
@Singleton
public final class Startup {
    private static final Logger log = LoggerFactory.getLogger(Startup.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Patience patience;
    private final List<OnceOpen> tasks;
    private final ReleaseHeld releaseHeld;
    private final Workers workers;
    private final WorkerConfig config;
    private final CompletableFuture<Void> working = new CompletableFuture<>();
    private final Thread thread = Thread.ofVirtual().name("startup").unstarted(this::run);

    /** Something to do as soon as the storage is open, before the workers start. */
    @FunctionalInterface
    public interface OnceOpen {
        void run();
    }

    Startup(Storage storage, List<OnceOpen> tasks, ReleaseHeld releaseHeld, Workers workers, WorkerConfig config) {
        this.patience = new Patience(storage, PAUSE);
        this.tasks = List.copyOf(tasks);
        this.releaseHeld = releaseHeld;
        this.workers = workers;
        this.config = config;
    }

    @EventListener
    void onListening(ServerStartupEvent event) {
        log.info("service.listening url={}", event.getSource().getURL());
        thread.start();
    }

    /** Completes when the workers have started, or fails when they never will. */
    public CompletableFuture<Void> working() {
        return working;
    }

    private void run() {
        try {
            patience.open();
            for (OnceOpen task : tasks) patience.with(task::run);
            patience.with(() -> log.info("service.released follow_ups={}", releaseHeld.release()));
            if (config.enabled()) workers.start();
            log.info("service.working workers={}", config.enabled());
            working.complete(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            working.completeExceptionally(e);
        } catch (RuntimeException e) {
            log.error("service.cannot_work", e);
            working.completeExceptionally(e);
        }
    }

    @PreDestroy
    void stop() {
        thread.interrupt();
    }
}
