package io.scribehook.persistence;

import io.scribehook.domain.callback.Receipt;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;

/**
 * Many events, one commit: each writer takes all that waits, and what comes meanwhile waits for its next commit. One
 * that comes alone waits for nobody. Thread-safe.
 */
@Singleton
final class GroupCommit implements AutoCloseable {
    /** Of a stored body; so that what is written together is a few megabytes. */
    static final int LARGEST_BYTES = 64 * 1024;

    private static final int QUEUED = 1_024;
    private static final int WRITERS = 2;

    private record Waiting(SmallEvent event, CompletableFuture<Receipt> receipt) {}

    private final BatchInsert insert;
    private final JustAdded justAdded;
    private final int together;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(QUEUED);
    private final List<Thread> writers;
    private volatile boolean closed;

    GroupCommit(BatchInsert insert, JustAdded justAdded, DatabaseConfig config) {
        this.insert = insert;
        this.justAdded = justAdded;
        this.together = config.commitTogether();
        writers = IntStream.range(0, WRITERS)
                .mapToObj(number ->
                        Thread.ofPlatform().daemon().name("inbox-" + number).start(this::run))
                .toList();
    }

    /** Whether an event with such a stored body is to be written with others. */
    boolean takes(BodyEncoding.Encoded body) {
        return together > 1 && body.bytes().length <= LARGEST_BYTES;
    }

    /**
     * The receipt comes when it is committed. However it fails, the event may be committed all the same, but for a
     * refusal.
     */
    CompletableFuture<Receipt> store(SmallEvent event) {
        var waiting = new Waiting(event, new CompletableFuture<>());
        if (!queue.offer(waiting))
            return CompletableFuture.failedFuture(
                    new RejectedExecutionException("too many callbacks wait for the database"));
        if (closed) rejectAll(new RejectedExecutionException("the service stops"));
        return waiting.receipt();
    }

    private void run() {
        List<Waiting> batch = new ArrayList<>();
        try {
            while (!closed) {
                batch.add(queue.take());
                queue.drainTo(batch, together - 1);
                write(batch);
                batch.clear();
            }
        } catch (InterruptedException _) {
            // the service stops
        }
    }

    private void write(List<Waiting> batch) {
        try {
            List<Receipt> receipts =
                    insert.store(batch.stream().map(Waiting::event).toList());
            for (int i = 0; i < batch.size(); i++) batch.get(i).receipt().complete(receipts.get(i));
            justAdded.add(IntStream.range(0, batch.size())
                    .filter(i -> receipts.get(i) instanceof Receipt.Stored)
                    .mapToObj(i -> JustAdded.interpreting(batch.get(i).event().event()))
                    .toList());
        } catch (SQLException | RuntimeException | Error e) {
            if (batch.size() > 1 && SqlTrouble.isRefusal(e)) halve(batch);
            else {
                batch.forEach(it -> it.receipt().completeExceptionally(e));
                if (SqlTrouble.isAbsence(e)) rejectAll(e);
            }
        }
    }

    /** Until the one that PostgreSQL refuses is alone. */
    private void halve(List<Waiting> batch) {
        int middle = batch.size() / 2;
        write(batch.subList(0, middle));
        write(batch.subList(middle, batch.size()));
    }

    /** Whoever waits behind a database that is away would wait for its time-out once more. */
    private void rejectAll(Throwable cause) {
        List<Waiting> left = new ArrayList<>();
        queue.drainTo(left);
        left.forEach(it -> it.receipt().completeExceptionally(cause));
    }

    @PreDestroy
    @Override
    public void close() {
        closed = true;
        writers.forEach(Thread::interrupt);
        rejectAll(new RejectedExecutionException("the service stops"));
    }
}
