package io.scribehook.app.worker;

import io.scribehook.domain.callback.InterpretEvent.ReadingRoom;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A share of the heap for the bodies that are read. A transcript in memory is several times as large as the body that it
 * is read from, so that the bodies are counted and the share is a small one. Small bodies are not counted, and whoever
 * reads a large one leaves a reader to them.
 */
@Singleton
final class HeapShare implements ReadingRoom {
    static final int SMALL_BYTES = 256 * 1024;

    private static final int USUAL_SHARE = 8;
    private static final int UNIT_BYTES = 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int units;
    private final Semaphore free;
    private final Semaphore readers;
    private final Duration patience;

    @Inject
    HeapShare(WorkerConfig config) {
        this(
                config.readingBytes() > 0
                        ? config.readingBytes()
                        : Runtime.getRuntime().maxMemory() / USUAL_SHARE,
                Math.max(1, config.interpretations() - 1),
                PATIENCE);
    }

    HeapShare(long bytes, int readersOfLarge, Duration patience) {
        units = units(bytes);
        free = new Semaphore(units, true);
        readers = new Semaphore(readersOfLarge);
        this.patience = patience;
    }

    /** What is larger than the whole share takes all of it. */
    @Override
    public Optional<String> read(long bytes, Supplier<String> reading) {
        if (bytes <= SMALL_BYTES) return Optional.of(reading.get());
        if (!readers.tryAcquire()) return Optional.empty();
        try {
            return readAlone(Math.min(units(bytes), units), reading);
        } finally {
            readers.release();
        }
    }

    private Optional<String> readAlone(int needed, Supplier<String> reading) {
        if (!inTime(needed)) return Optional.empty();
        try {
            return Optional.of(reading.get());
        } finally {
            free.release(needed);
        }
    }

    private boolean inTime(int needed) {
        try {
            return free.tryAcquire(needed, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int units(long bytes) {
        return Math.clamp(bytes / UNIT_BYTES, 1, Integer.MAX_VALUE);
    }
}
