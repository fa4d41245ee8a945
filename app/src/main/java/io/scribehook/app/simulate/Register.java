package io.scribehook.app.simulate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came and what was called back. Keeps the latest of each, and counts all. Thread-safe. */
final class Register {
    private static final int KEPT = 100_000;

    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final Deque<Delivery> deliveries = new ArrayDeque<>();
    private long submitted;
    private long delivered;
    private long acknowledged;

    synchronized void submitted(Job job) {
        jobs.put(job.id(), job);
        if (jobs.size() > KEPT) jobs.remove(jobs.keySet().iterator().next());
        submitted++;
    }

    synchronized void delivered(Delivery delivery) {
        deliveries.addLast(delivery);
        if (deliveries.size() > KEPT) deliveries.removeFirst();
        delivered++;
        if (delivery.successful()) acknowledged++;
    }

    synchronized Optional<Job> job(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** Latest first, as providers list them. */
    synchronized List<Job> jobs() {
        return new ArrayList<>(jobs.values()).reversed();
    }

    synchronized List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    synchronized Counts counts() {
        return new Counts(submitted, delivered, acknowledged);
    }

    /**
     * @param deliveries attempts, the failed ones included
     * @param acknowledged attempts that were answered with 2xx
     */
    record Counts(long submissions, long deliveries, long acknowledged) {}
}
