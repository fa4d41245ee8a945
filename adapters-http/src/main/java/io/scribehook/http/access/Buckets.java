package io.scribehook.http.access;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Buckets of tokens that fill again with time, by name. Of too many names the one that was used longest ago is forgotten,
 * so that strangers cannot fill the memory. Thread-safe.
 */
final class Buckets {
    private final double capacity;
    private final int most;
    private final Map<String, Bucket> byName = new LinkedHashMap<>(16, 0.75f, true);

    private record Bucket(double tokens, Instant at) {}

    /**
     * Buckets that hold what comes in a minute.
     *
     * @param perMinute tokens
     * @param most buckets that are remembered
     */
    Buckets(int perMinute, int most) {
        capacity = perMinute;
        this.most = most;
    }

    /** Takes a token. Zero if there was one, else how long it takes until there is one; then none is taken. */
    synchronized Duration take(String name, Instant now) {
        double tokens = tokens(name, now);
        Duration wait = wait(tokens);
        byName.put(name, new Bucket(wait.isZero() ? tokens - 1 : tokens, now));
        if (byName.size() > most) byName.remove(byName.keySet().iterator().next());
        return wait;
    }

    /** How long it takes until there is a token; zero if there is one. */
    synchronized Duration wait(String name, Instant now) {
        return wait(tokens(name, now));
    }

    private double tokens(String name, Instant now) {
        Bucket bucket = byName.get(name);
        if (bucket == null) return capacity;
        double seconds = Duration.between(bucket.at(), now).toMillis() / 1000.0;
        return Math.min(capacity, bucket.tokens() + Math.max(0, seconds) * capacity / 60);
    }

    private Duration wait(double tokens) {
        return tokens >= 1 ? Duration.ZERO : Duration.ofMillis((long) Math.ceil((1 - tokens) * 60_000 / capacity));
    }

    synchronized int size() {
        return byName.size();
    }
}
