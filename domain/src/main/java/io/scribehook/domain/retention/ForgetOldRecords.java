package io.scribehook.domain.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Forgets what was kept long enough, piece by piece so that nobody waits for it. */
public final class ForgetOldRecords {
    private static final int AT_ONCE = 200;
    private static final int MOST_PIECES = 500;

    private final OldRecords records;
    private final Keep keep;
    private final InstantSource clock;

    public ForgetOldRecords(OldRecords records, Keep keep, InstantSource clock) {
        this.records = records;
        this.keep = keep;
        this.clock = clock;
    }

    /**
     * For how long what is kept; null for ever.
     *
     * @param bodies raw bodies of events that were read
     * @param all whole jobs, and events that belong to none
     */
    public record Keep(@Nullable Duration bodies, @Nullable Duration all) {}

    /** How many went. */
    public record Forgotten(int bodies, int events, int jobs) {
        /** Whether any went. */
        public boolean isSome() {
            return bodies + events + jobs > 0;
        }
    }

    /** Forgets what there is to forget, within reason: the next run goes on. */
    public Forgotten run() {
        Instant now = clock.instant();
        int events = 0;
        int jobs = 0;
        if (keep.all() != null) {
            Instant before = now.minus(keep.all());
            jobs = pieces(most -> records.forgetJobs(before, most));
            events = pieces(most -> records.forgetEvents(before, most));
        }
        int bodies = 0;
        if (keep.bodies() != null) {
            Instant before = now.minus(keep.bodies());
            bodies = pieces(most -> records.forgetBodies(before, most));
        }
        return new Forgotten(bodies, events, jobs);
    }

    private static int pieces(IntUnaryOperator forget) {
        int total = 0;
        for (int piece = 0; piece < MOST_PIECES; piece++) {
            int gone = forget.applyAsInt(AT_ONCE);
            total += gone;
            if (gone < AT_ONCE) break;
        }
        return total;
    }
}
