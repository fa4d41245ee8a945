package io.scribehook.domain.work;

import java.time.Instant;
import java.util.UUID;

/**
 * The right to do one piece of work until the lease ends. Whoever has lost it cannot settle.
 *
 * @param fence new for each claim
 * @param until when the holder has to be done. A lease may be shorter and be renewed as long as its holder lives, but
 *     what is handed over is held until then
 * @param handedOver whether an earlier holder had committed that a call which cannot be repeated was about to be made,
 *     and never settled: such work is looked up or parked, never simply done again
 * @param probe whether the lane is paused, and this work was let through to see whether it goes again
 */
public record Claim(Work work, UUID fence, Instant until, boolean handedOver, boolean probe) {
    /** The same claim, of a holder who renews its lease and has to be done then. */
    public Claim lasting(Instant end) {
        return new Claim(work, fence, end, handedOver, probe);
    }
}
