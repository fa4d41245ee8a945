package io.scribehook.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Answers many questions with one trip to the database: what is asked while a trip is under way goes with the next. A
 * question that comes alone waits for nobody. Thread-safe.
 */
final class Together<Q, A> {
    private static final int MOST = 256;

    private record Asked<Q, A>(Q question, CompletableFuture<A> answer) {}

    private final Function<List<Q>, List<A>> trip;
    private final Queue<Asked<Q, A>> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore trips;
    private final Traveller traveller;

    /** Who makes the trip of a question that nobody else's trip takes along. */
    enum Traveller {
        /** Whoever asks: no thread waits for another. Interrupting him breaks his trip, which others may be part of. */
        ASKER,
        /** Nobody who could be interrupted. */
        MESSENGER
    }

    /**
     * @param atOnce how many trips may be under way
     * @param trip the answers to these questions, in their order; what it throws is thrown to all who asked
     */
    Together(Traveller traveller, int atOnce, Function<List<Q>, List<A>> trip) {
        this.traveller = traveller;
        this.trips = new Semaphore(atOnce);
        this.trip = trip;
    }

    A ask(Q question) {
        var asked = new Asked<Q, A>(question, new CompletableFuture<>());
        waiting.add(asked);
        if (trips.tryAcquire()) {
            switch (traveller) {
                case ASKER -> travelOnce();
                case MESSENGER -> sendMessenger();
            }
        }
        try {
            return asked.answer().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** What is asked meanwhile is somebody else's. */
    private void travelOnce() {
        try {
            answer(take());
        } finally {
            trips.release();
        }
        if (!waiting.isEmpty() && trips.tryAcquire()) sendMessenger();
    }

    private void sendMessenger() {
        Thread.ofVirtual().name("together").start(this::travel);
    }

    private void travel() {
        do {
            try {
                for (var batch = take(); !batch.isEmpty(); batch = take()) answer(batch);
            } finally {
                trips.release();
            }
        } while (!waiting.isEmpty() && trips.tryAcquire());
    }

    private List<Asked<Q, A>> take() {
        var batch = new ArrayList<Asked<Q, A>>();
        while (batch.size() < MOST) {
            Asked<Q, A> next = waiting.poll();
            if (next == null) break;
            batch.add(next);
        }
        return batch;
    }

    private void answer(List<Asked<Q, A>> batch) {
        if (batch.isEmpty()) return;
        try {
            List<A> answers = trip.apply(batch.stream().map(Asked::question).toList());
            for (int i = 0; i < batch.size(); i++) batch.get(i).answer().complete(answers.get(i));
        } catch (RuntimeException | Error e) {
            batch.forEach(asked -> asked.answer().completeExceptionally(e));
        }
    }
}
