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
import java.util.Set;
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

    /** A dead node's work is taken over when so much has passed; a living one renews its leases long before. */
    static final Duration LEASE = Duration.ofSeconds(20);

    private final Map<WorkKind, Performer> performers;
    private final WorkQueue queue;
    private final Ledger ledger;
    private final InstantSource clock;
    private final Pace pace;
    private final LaneRoom room;
    private final Semaphore free;
    private final Set<Claim> underWay = ConcurrentHashMap.newKeySet();

    /**
     * How hard a loop works.
     *
     * @param atOnce how many pieces are under way at most
     * @param longest how long each may take
     * @param poll how often is looked for work that nobody announced
     */
    record Pace(int atOnce, Duration longest, Duration poll) {}

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
                if (start(executor) == 0) queue.await(performers.keySet(), pace.poll());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private int start(ExecutorService executor) throws InterruptedException {
        free.acquire();
        int permits = 1 + free.drainPermits();
        int started = 0;
        try {
            for (Claim claim : claim(permits)) {
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
        List<Claim> claims = queue.claim(performers.keySet(), limit, room.room(now), LEASE, now).stream()
                .map(claim -> claim.lasting(now.plus(pace.longest())))
                .toList();
        for (Claim claim : claims) room.started(claim.work().lane(), now);
        underWay.addAll(claims);
        return claims;
    }

    private void ended(Claim claim) {
        underWay.remove(claim);
        if (room.ended(claim.work().lane())) queue.wake(performers.keySet());
    }

    /** Renews the leases of what is under way and has not taken too long already. */
    void renewLeases() {
        Instant now = clock.instant();
        List<Claim> claims =
                underWay.stream().filter(claim -> claim.until().isAfter(now)).toList();
        queue.renew(claims, now.plus(LEASE));
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
