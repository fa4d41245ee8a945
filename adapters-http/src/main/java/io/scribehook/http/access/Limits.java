package io.scribehook.http.access;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;

/** How much a key may ask for, and how often somebody may be wrong about one. Thread-safe. */
@Singleton
final class Limits {
    private static final int MOST_NAMES = 10_000;
    private static final int IPV6_NETWORK_BYTES = 8;

    private final Buckets requests;
    private final Buckets guesses;
    private final boolean limited;
    private final InstantSource clock;

    Limits(AccessConfiguration configuration, InstantSource clock) {
        requests = new Buckets(Math.max(1, configuration.requestsPerMinute()), MOST_NAMES);
        guesses = new Buckets(Math.max(1, configuration.guessesPerMinute()), MOST_NAMES);
        limited = configuration.requestsPerMinute() > 0;
        this.clock = clock;
    }

    /** How long the key has to wait; zero when it may go on. */
    Duration request(String prefix) {
        return limited ? requests.take(prefix, clock.instant()) : Duration.ZERO;
    }

    /** How long the address has to wait before it may guess again; zero when it may. */
    Duration guessing(HttpRequest<?> request) {
        return guesses.wait(network(request), clock.instant());
    }

    void guessedWrong(HttpRequest<?> request) {
        guesses.take(network(request), clock.instant());
    }

    /** The address; of version 6 the network, which one household has for itself. */
    private static String network(HttpRequest<?> request) {
        InetSocketAddress remote = request.getRemoteAddress();
        InetAddress address = remote == null ? null : remote.getAddress();
        if (address == null) return "";
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(bytes.length == 4 ? bytes : Arrays.copyOf(bytes, IPV6_NETWORK_BYTES));
    }
}
