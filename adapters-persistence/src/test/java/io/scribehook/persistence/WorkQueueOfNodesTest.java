package io.scribehook.persistence;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static io.scribehook.domain.fixture.Fixtures.someWork;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.scribehook.domain.contract.Stores;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Commitment;
import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.WorkKind;
import io.scribehook.persistence.embedded.TestPostgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Several nodes with pools of their own on one database. */
final class WorkQueueOfNodesTest {
    private static final int PIECES = 600;

    @Test
    void each_piece_of_work_is_done_by_one_node() throws Exception {
        var access = TestPostgres.freshDatabase();
        try (ApplicationContext one = TestService.open(access);
                ApplicationContext other = TestService.open(access)) {
            List<Change> changes = new ArrayList<>();
            for (int i = 0; i < PIECES; i++)
                changes.add(new Change.WorkScheduled(someWork(WorkKind.FOLLOW_UP, "lane " + i % 5, NOW)));
            TestService.stores(one).ledger().commit(null, changes);

            List<UUID> done = new ArrayList<>();
            var start = new CyclicBarrier(6);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<List<UUID>>> workers = new ArrayList<>();
                for (int i = 0; i < 6; i++) {
                    Stores node = TestService.stores(i % 2 == 0 ? one : other);
                    workers.add(threads.submit(worker(node, start)));
                }
                for (Future<List<UUID>> worker : workers) done.addAll(worker.get());
            }

            assertThat(done).hasSize(PIECES).doesNotHaveDuplicates();
            assertThat(left(one.getBean(Jdbi.class))).isZero();
        }
    }

    /** Claims and finishes until nothing is left in the table, whoever holds it. */
    private static Callable<List<UUID>> worker(Stores node, CyclicBarrier start) {
        return () -> {
            List<UUID> mine = new ArrayList<>();
            start.await();
            int emptyHanded = 0;
            while (emptyHanded < 20) {
                List<Claim> claims =
                        node.workQueue().claim(EnumSet.of(WorkKind.FOLLOW_UP), 7, Duration.ofMinutes(1), NOW);
                emptyHanded = claims.isEmpty() ? emptyHanded + 1 : 0;
                for (Claim claim : claims) {
                    assertThat(node.ledger().commit(claim, List.of(new Change.WorkFinished())))
                            .isEqualTo(Commitment.COMMITTED);
                    mine.add(claim.work().subject());
                }
            }
            return mine;
        };
    }

    private static int left(Jdbi jdbi) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from work")
                .mapTo(Integer.class)
                .one());
    }
}
