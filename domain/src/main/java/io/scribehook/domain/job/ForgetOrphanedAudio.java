package io.scribehook.domain.job;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Gatherers;

/**
 * Forgets uploads that no job will ever have, since their node died before the job was committed. {@link CleanUp} sees to
 * those of jobs.
 */
public final class ForgetOrphanedAudio {
    /** An upload that was stored, or brought something, within this time may be under way: they take hours at most. */
    public static final Duration SAFE_AGE = Duration.ofDays(1);

    private static final int AT_ONCE = 500;

    private final AudioStore store;
    private final Jobs jobs;
    private final Retention retention;
    private final InstantSource clock;

    public ForgetOrphanedAudio(AudioStore store, Jobs jobs, Retention retention, InstantSource clock) {
        this.store = store;
        this.jobs = jobs;
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * How many went.
     *
     * @param unfinished uploads that had not come to their end
     * @param unclaimed whole ones, without a job
     */
    public record Forgotten(int unfinished, int unclaimed) {
        /** Whether any went. */
        public boolean isSome() {
            return unfinished + unclaimed > 0;
        }
    }

    /** Where audio is kept for ever, even that of forgotten jobs, no whole one goes. */
    public Forgotten run() {
        Instant then = clock.instant().minus(SAFE_AGE);
        int unfinished = store.forgetUnfinished(then);
        return new Forgotten(unfinished, retention.audio() == null ? 0 : forgetUnclaimed(then));
    }

    private int forgetUnclaimed(Instant then) {
        try (var stored = store.storedBefore(then)) {
            return stored.gather(Gatherers.windowFixed(AT_ONCE))
                    .mapToInt(this::forgetUnclaimed)
                    .sum();
        }
    }

    private int forgetUnclaimed(List<AudioId> stored) {
        Set<AudioId> claimed = jobs.having(stored);
        var unclaimed = new ArrayList<>(stored);
        unclaimed.removeAll(claimed);
        unclaimed.forEach(store::delete);
        return unclaimed.size();
    }
}
