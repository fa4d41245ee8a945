package io.scribehook.app.worker;

import io.scribehook.domain.callback.Rush;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.work.Performer;
import io.scribehook.domain.work.WorkKind;
import io.scribehook.domain.work.WorkQueue;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The loops that do the work, each with its own pace so that none waits for another's. */
@Singleton
public final class Workers {
    private static final Logger log = LoggerFactory.getLogger(Workers.class);
    private static final List<Set<WorkKind>> GROUPS = List.of(
            Set.of(WorkKind.SUBMIT),
            Set.of(WorkKind.INTERPRET),
            Set.of(WorkKind.FETCH, WorkKind.RECOVER, WorkKind.OPERATE, WorkKind.CLEAN_UP),
            Set.of(WorkKind.FOLLOW_UP));

    private final List<WorkLoop> loops;
    private final Duration betweenRenewals;
    private final List<Thread> threads = new ArrayList<>();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    Workers(
            Performers performers,
            WorkQueue queue,
            Ledger ledger,
            InstantSource clock,
            WorkerConfig config,
            LaneConfig lanes,
            Rush rush) {
        betweenRenewals = config.lease().dividedBy(4);
        Map<WorkKind, Performer> byKind = performers.byKind();
        loops = GROUPS.stream()
                .map(kinds -> new WorkLoop(
                        kinds.stream().collect(Collectors.toMap(Function.identity(), byKind::get)),
                        queue,
                        ledger,
                        clock,
                        config.pace(kinds, rush),
                        new LaneRoom(perLane(kinds, config, lanes), lanes.mostAtOnce(), lanes.mostPerSecond())))
                .toList();
    }

    /** Whose events are read has nothing to do but wait for that: there is no destination to be spared. */
    static int perLane(Set<WorkKind> kinds, WorkerConfig config, LaneConfig lanes) {
        return kinds.contains(WorkKind.INTERPRET) ? config.interpretations() : lanes.perDestination();
    }

    /** Starts working. */
    public synchronized void start() {
        if (!threads.isEmpty()) return;
        for (WorkLoop loop : loops) threads.add(Thread.ofVirtual().name("work").start(() -> loop.run(executor)));
        threads.add(Thread.ofVirtual().name("leases").start(this::renewLeases));
    }

    private void renewLeases() {
        try {
            while (true) {
                Thread.sleep(betweenRenewals);
                for (WorkLoop loop : loops) renewLeases(loop);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void renewLeases(WorkLoop loop) {
        try {
            loop.renewLeases();
        } catch (RuntimeException e) {
            log.warn("work.leases_not_renewed", e);
        }
    }

    /** Does everything that is due, and what becomes due by it, on this thread; for tests. */
    public int runDue() {
        int total = 0;
        int round;
        do {
            round = loops.stream().mapToInt(WorkLoop::runOnce).sum();
            total += round;
        } while (round > 0);
        return total;
    }

    /** Claims nothing more, and interrupts what is under way: its leases see to the rest. */
    @PreDestroy
    synchronized void stop() {
        threads.forEach(Thread::interrupt);
        executor.shutdownNow();
    }
}
