package io.scribehook.http.intake;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Those who were turned away without having proved anything. They may knock as often as they like: all are counted, and
 * one line a minute says how many there were. Thread-safe.
 */
@Singleton
final class Knocks {
    private static final Logger LOG = LoggerFactory.getLogger(Knocks.class);
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    private final IntakeCounts counts;
    private final InstantSource clock;
    private final Map<Refused, Tally> tallies = new EnumMap<>(Refused.class);

    Knocks(IntakeCounts counts, InstantSource clock) {
        this.counts = counts;
        this.clock = clock;
        for (Refused reason : Refused.values())
            tallies.put(reason, new Tally(new AtomicLong(), new AtomicReference<>(Instant.MIN)));
    }

    /** @param times not told of yet */
    private record Tally(AtomicLong times, AtomicReference<Instant> next) {}

    /** One was turned away with this status. */
    void note(Refused reason, int status) {
        counts.refused(reason);
        Tally tally = tallies.get(reason);
        if (tally == null) throw new IllegalStateException("there is no tally of " + reason);
        tally.times().incrementAndGet();
        Instant now = clock.instant();
        Instant next = tally.next().get();
        if (now.isBefore(next) || !tally.next().compareAndSet(next, now.plus(BETWEEN_LINES))) return;
        LOG.atInfo()
                .addKeyValue("reason", reason)
                .addKeyValue("status", status)
                .addKeyValue("times", tally.times().getAndSet(0))
                .log("strangers turned away");
    }
}
