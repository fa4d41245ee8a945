package io.scribehook.app.worker;

import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.Hindered;
import io.scribehook.domain.work.Performer;
import io.scribehook.domain.work.WorkKind;
import io.scribehook.domain.work.WorkQueue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Claims work of some kinds and has it performed, each piece on a virtual thread of its own. */
final class WorkLoop {
    private static final Logger log = LoggerFactory.getLogger(WorkLoop.class);
    private static final Duration SHORT_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    /** Where there was little to claim there is hardly anything left: whatever is added meanwhile ends the pause. */
    private static final int LITTLE = 16;

    private static final Duration AFTER_LITTLE = Duration.ofMillis(25);

    private final Map<WorkKind, Performer> performers;
    private final WorkQueue queue;
    private final Ledger ledger;
    private final InstantSource clock;
    private final Pace pace;
    private final LaneRoom room;
    private final Semaphore free;
    /** What is under way, and when its first lease ends. */
    private final Map<Claim, Instant> underWay = new ConcurrentHashMap<>();

    WorkLoop(
            Map<WorkKind, Performer> performers,
            WorkQueue queue,
            Ledger ledger,
            InstantSource clock,
            Pace pace,
            LaneRoom room) {
        this.performers = performers;
        this.queue = queue;
        this.ledger = ledger;
        this.clock = clock;
        this.pace = pace;
        this.room = room;
        this.free = new Semaphore(pace.atOnce());
    }

    /** Claims and starts work until interrupted. Trouble with the storage is waited out. */
    void run(ExecutorService executor) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                int started = start(executor);
                if (started < LITTLE)
                    queue.await(performers.keySet(), started == 0 ? pace.poll() : shorter(AFTER_LITTLE, pace.poll()));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private int start(ExecutorService executor) throws InterruptedException {
        free.acquire();
        int permits = 1 + free.drainPermits();
        int started = 0;
        try {
            for (Claim claim : claim(pace.most(permits))) {
                executor.execute(() -> {
                    try {
                        perform(claim);
                    } finally {
                        ended(claim);
                        free.release();
                    }
                });
                started++;
            }
        } catch (RuntimeException e) {
            log.warn("work.claim_failed kinds={}", performers.keySet(), e);
        } finally {
            free.release(permits - started);
        }
        return started;
    }

    /** Does all that is due, one after the other; for tests. */
    int runOnce() {
        List<Claim> claims = claim(pace.atOnce());
        for (Claim claim : claims) {
            perform(claim);
            ended(claim);
        }
        return claims.size();
    }

    private List<Claim> claim(int limit) {
        Instant now = clock.instant();
        List<Claim> claims = queue.claim(performers.keySet(), limit, room.room(now), pace.lease(), now).stream()
                .map(claim -> claim.lasting(now.plus(pace.longest())))
                .toList();
        for (Claim claim : claims) room.started(claim.work().lane(), now);
        for (Claim claim : claims) underWay.put(claim, now.plus(pace.lease()));
        return claims;
    }

    private void ended(Claim claim) {
        underWay.remove(claim);
        if (room.ended(claim.work().lane())) queue.wake(performers.keySet());
    }

    /** Renews the leases that would end before long, but for those of what has taken too long already. */
    void renewLeases() {
        Instant now = clock.instant();
        Instant soon = now.plus(pace.soon());
        List<Claim> claims = underWay.entrySet().stream()
                .filter(it ->
                        it.getValue().isBefore(soon) && it.getKey().until().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
        queue.renew(claims, now.plus(pace.lease()));
    }

    private void perform(Claim claim) {
        long began = System.nanoTime();
        WorkKind kind = claim.work().kind();
        Performer performer = performers.get(kind);
        if (performer == null) throw new IllegalStateException("nobody performs " + kind);
        try {
            String result = performer.perform(claim);
            log.info(
                    "work.performed kind={} subject={} lane={} tries={} result={} ms={}",
                    kind,
                    claim.work().subject(),
                    claim.work().lane(),
                    claim.work().tries(),
                    result,
                    (System.nanoTime() - began) / 1_000_000);
        } catch (Hindered e) {
            log.warn("work.hindered kind={} subject={}", kind, claim.work().subject(), e);
            settle(claim, new Change.WorkDeferred(clock.instant().plus(SHORT_PAUSE)));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            log.error(
                    "work.crashed kind={} subject={} tries={}",
                    kind,
                    claim.work().subject(),
                    claim.work().tries(),
                    e);
            settle(claim, new Change.WorkPostponed(clock.instant().plus(pause(claim))));
        }
    }

    private static Duration pause(Claim claim) {
        Duration pause = Duration.ofSeconds(1L << Math.min(claim.work().tries(), 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** If this fails too the lease ends some time, and the work is claimed again. */
    private void settle(Claim claim, Change putOff) {
        try {
            ledger.commit(claim, List.of(putOff));
        } catch (Ledger.LedgerUnavailable e) {
            log.warn(
                    "work.left_to_its_lease kind={} subject={}",
                    claim.work().kind(),
                    claim.work().subject(),
                    e);
        }
    }
}
