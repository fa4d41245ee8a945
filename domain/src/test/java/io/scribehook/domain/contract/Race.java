package io.scribehook.domain.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several at the same time. */
public final class Race {
    private Race() {}

    /** Starts all of them together, each on a thread of its own, and returns what they returned, in their order. */
    public static <T> List<T> together(List<? extends Callable<T>> racers) throws Exception {
        var start = new CyclicBarrier(racers.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> runs = new ArrayList<>();
            for (Callable<T> racer : racers)
                runs.add(threads.submit(() -> {
                    start.await();
                    return racer.call();
                }));
            List<T> results = new ArrayList<>();
            for (Future<T> run : runs) results.add(run.get());
            return results;
        }
    }
}
