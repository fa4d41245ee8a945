package io.scribehook.domain.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pauses a lane that keeps failing, and resumes it when what was let through as a probe went out. Thread-safe. */
public final class LaneWatch {
    private final Lanes lanes;
    private final Rule rule;
    private final Notice notice;
    private final InstantSource clock;
    private final Map<Lane, Failing> failing = new HashMap<>();

    /**
     * When a lane is paused.
     *
     * @param failures one after the other, without a success between them; 0 for never
     * @param lasting at least so long after the first of them
     * @param probeAfter the first pause; each further one is twice as long, a quarter of an hour at most
     */
    public record Rule(int failures, Duration lasting, Duration probeAfter) {
        public static final Rule NEVER = new Rule(0, Duration.ZERO, Duration.ZERO);
    }

    /** Tells people. */
    public interface Notice {
        void paused(PausedLane lane);

        void resumed(Lane lane);
    }

    private record Failing(int times, Instant since) {}

    public LaneWatch(Lanes lanes, Rule rule, Notice notice, InstantSource clock) {
        this.lanes = lanes;
        this.rule = rule;
        this.notice = notice;
        this.clock = clock;
    }

    /** The other side answered sensibly. */
    public void succeeded(Claim claim) {
        Lane lane = claim.work().lane();
        forget(lane);
        if (claim.probe() && lanes.resume(lane)) notice.resumed(lane);
    }

    /** The other side did not answer, or asked to be left alone. */
    public void failed(Claim claim, String reason) {
        Lane lane = claim.work().lane();
        if (rule.failures() == 0 || claim.probe()) return;
        Instant now = clock.instant();
        Failing known = count(lane, now);
        if (known == null) return;
        var paused = new PausedLane(lane, now, reason, now.plus(rule.probeAfter()));
        if (lanes.pause(paused)) notice.paused(paused);
    }

    /** The other side, or what an operator has to put right, wants nothing to be sent before then. */
    public void leftAlone(Claim claim, String reason, Instant until) {
        var paused = new PausedLane(claim.work().lane(), clock.instant(), reason, until);
        if (lanes.pause(paused)) notice.paused(paused);
    }

    private synchronized void forget(Lane lane) {
        failing.remove(lane);
    }

    /** What is known of the lane when that is enough to pause it, else null. */
    private synchronized @Nullable Failing count(Lane lane, Instant now) {
        Failing before = failing.get(lane);
        var next = before == null ? new Failing(1, now) : new Failing(before.times() + 1, before.since());
        boolean enough =
                next.times() >= rule.failures() && !now.isBefore(next.since().plus(rule.lasting()));
        if (enough) failing.remove(lane);
        else failing.put(lane, next);
        return enough ? next : null;
    }
}
