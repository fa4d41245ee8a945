package io.scribehook.app.worker;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.format.ReadableBytes;
import io.scribehook.domain.callback.Rush;
import io.scribehook.domain.work.WorkKind;
import java.time.Duration;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * How much is done at once.
 *
 * @param enabled whether this node works at all; one that does not only takes callbacks and requests
 * @param submissions how many jobs are handed over at once
 * @param interpretations how many events are read at once
 * @param readingBytes how many bytes of large bodies are read at once; 0 for an eighth of the heap
 * @param followUps how many follow-ups are carried out at once
 * @param lease how long a node that says nothing is believed to live; what it had begun is taken over then
 * @param followUpTime how long carrying a follow-up out may take; what a node that died had handed over is looked up
 *     then
 * @param poll how often is looked for work that other nodes added or that has become due
 */
@ConfigurationProperties("scribehook.workers")
record WorkerConfig(
        @Bindable(defaultValue = "true") boolean enabled,
        @Bindable(defaultValue = "8") int submissions,
        @Bindable(defaultValue = "128") int interpretations,
        @Bindable(defaultValue = "0") @ReadableBytes long readingBytes,
        @Bindable(defaultValue = "256") int followUps,
        @Bindable(defaultValue = "20s") Duration lease,
        @Bindable(defaultValue = "2m") Duration followUpTime,
        @Bindable(defaultValue = "500ms") Duration poll) {
    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(2);
    /** Settling takes ten seconds of it at most; see PerformFollowUp. */
    private static final Duration SHORTEST_FOLLOW_UP = Duration.ofSeconds(12);

    WorkerConfig {
        if (lease.compareTo(SHORTEST_LEASE) < 0)
            throw new IllegalArgumentException("scribehook.workers.lease is at least 2s");
        if (followUpTime.compareTo(SHORTEST_FOLLOW_UP) < 0)
            throw new IllegalArgumentException("scribehook.workers.follow-up-time is at least 12s");
    }

    Pace pace(Set<WorkKind> kinds, Rush rush) {
        return switch (kinds.iterator().next()) {
            case SUBMIT -> pace(submissions, Duration.ofMinutes(15));
            case INTERPRET -> pace(interpretations, Duration.ofMinutes(2), rush::lasts);
            case FETCH, RECOVER, OPERATE, CLEAN_UP -> pace(submissions, Duration.ofMinutes(5));
            case FOLLOW_UP -> pace(followUps, followUpTime);
        };
    }

    private Pace pace(int atOnce, Duration longest) {
        return pace(atOnce, longest, () -> false);
    }

    private Pace pace(int atOnce, Duration longest, BooleanSupplier yields) {
        return new Pace(atOnce, longest, lease, poll, yields);
    }
}
