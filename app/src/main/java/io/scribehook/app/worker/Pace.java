package io.scribehook.app.worker;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * How hard a loop works.
 *
 * @param atOnce how many pieces are under way at most
 * @param longest how long each may take
 * @param lease when so much has passed a dead node's work is taken over; a living one renews its leases long before
 * @param poll how often is looked for work that nobody announced
 * @param yields whether something else is more urgent now: then little is done
 */
record Pace(int atOnce, Duration longest, Duration lease, Duration poll, BooleanSupplier yields) {
    private static final long LOOK_MILLIS = 20;
    private static final int LOOKS = 25;
    private static final int FEW = 4;

    /** Most work is done before its lease is worth renewing. */
    Duration soon() {
        return lease.multipliedBy(3).dividedBy(5);
    }

    /** How much to claim at most; waits half a second, at most, for what is more urgent to end. */
    int most(int free) throws InterruptedException {
        for (int look = 0; yields.getAsBoolean(); look++) {
            if (look == LOOKS) return Math.min(free, FEW);
            Thread.sleep(LOOK_MILLIS);
        }
        return free;
    }
}
