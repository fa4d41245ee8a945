package io.scribehook.domain.work;

import java.time.Instant;
import java.util.UUID;

/**
 * The right to do one piece of work until the lease ends. Whoever has lost it cannot settle.
 *
 * @param fence new for each claim
 * @param until when somebody else may claim it
 * @param handedOver whether an earlier holder had committed that a call which cannot be repeated was about to be made,
 *     and never settled: such work is looked up or parked, never simply done again
 */
public record Claim(Work work, UUID fence, Instant until, boolean handedOver) {}
