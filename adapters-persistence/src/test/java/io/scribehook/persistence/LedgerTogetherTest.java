package io.scribehook.persistence;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static io.scribehook.domain.fixture.Fixtures.aFollowUp;
import static io.scribehook.domain.fixture.Fixtures.aJob;
import static io.scribehook.domain.fixture.Fixtures.someWork;
import static io.scribehook.domain.fixture.Fixtures.workFor;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.contract.Race;
import io.scribehook.domain.contract.Stores;
import io.scribehook.domain.fixture.Fixtures;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobState;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Commitment;
import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.Work;
import io.scribehook.domain.work.WorkKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Decisions that share a transaction, and yet have nothing to do with each other. */
final class LedgerTogetherTest {
    private static final int MANY = 60;

    private Stores stores;

    @BeforeEach
    void open() {
        stores = TestService.emptyStores();
    }

    @Test
    void of_many_at_once_only_the_overtaken_ones_are_not_written() throws Exception {
        List<Callable<Commitment>> commits = new ArrayList<>();
        List<Job> good = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Job job = aJob().build();
            boolean stale = i % 7 == 3;
            if (!stale) good.add(job);
            stores.ledger().commit(null, List.of(new Change.JobCreated(job, null)));
            Job next = job.moved(new JobState.Completed(NOW));
            Job moved = stale ? next.moved(new JobState.Completed(NOW)) : next;
            Work work = someWork(WorkKind.RECOVER, "lane", NOW);
            commits.add(() ->
                    stores.ledger().commit(null, List.of(new Change.WorkScheduled(work), new Change.JobMoved(moved))));
        }

        List<Commitment> came = Race.together(commits);

        for (int i = 0; i < MANY; i++)
            assertThat(came.get(i)).isEqualTo(i % 7 == 3 ? Commitment.OVERTAKEN : Commitment.COMMITTED);
        assertThat(good)
                .allSatisfy(job -> assertThat(
                                stores.jobs().find(job.id()).orElseThrow().state())
                        .isInstanceOf(JobState.Completed.class));
        assertThat(stores.workQueue().claim(Set.of(WorkKind.RECOVER), 1_000, Duration.ofMinutes(1), NOW))
                .hasSize(good.size());
    }

    @Test
    void of_many_at_once_only_those_who_lost_their_claim_are_turned_away() throws Exception {
        for (int i = 0; i < MANY; i++)
            stores.ledger().commit(null, List.of(new Change.WorkScheduled(someWork(WorkKind.FOLLOW_UP, "lane", NOW))));
        List<Claim> claims = stores.workQueue().claim(Set.of(WorkKind.FOLLOW_UP), MANY, Duration.ofMinutes(1), NOW);
        for (int i = 0; i < MANY; i += 2)
            stores.ledger()
                    .commit(null, List.of(new Change.WorkScheduled(claims.get(i).work())));

        List<Commitment> came = Race.together(claims.stream()
                .<Callable<Commitment>>map(
                        claim -> () -> stores.ledger().commit(claim, List.of(new Change.WorkFinished())))
                .toList());

        for (int i = 0; i < MANY; i++)
            assertThat(came.get(i)).isEqualTo(i % 2 == 0 ? Commitment.LEASE_LOST : Commitment.COMMITTED);
    }

    @Test
    void what_the_database_refuses_of_one_does_not_touch_the_others() throws Exception {
        Job twice = aJob().build();
        stores.ledger().commit(null, List.of(new Change.JobCreated(twice, null)));
        List<Callable<Commitment>> commits = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Job job = i == MANY / 2 ? twice : aJob().build();
            commits.add(() -> stores.ledger().commit(null, List.of(new Change.JobCreated(job, null))));
        }

        List<Commitment> came = Race.together(commits);

        assertThat(came).containsOnlyOnce(Commitment.OVERTAKEN);
        assertThat(came.get(MANY / 2)).isEqualTo(Commitment.OVERTAKEN);
    }

    @Test
    void of_many_at_once_what_is_owed_already_is_neither_added_nor_told_nor_scheduled() throws Exception {
        List<Callable<Commitment>> commits = new ArrayList<>();
        List<FollowUp> owed = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Job job = aJob().build();
            FollowUp first = aFollowUp().about(job).build();
            FollowUp again = aFollowUp().about(job).build();
            owed.add(first);
            stores.ledger()
                    .commit(
                            null,
                            List.of(new Change.JobCreated(job, null), new Change.FollowUpOwed(first, workFor(first))));
            commits.add(() -> stores.ledger().commit(null, List.of(new Change.FollowUpOwed(again, workFor(again)))));
        }
        int told = news();

        List<Commitment> came = Race.together(commits);

        assertThat(came).containsOnly(Commitment.COMMITTED);
        for (FollowUp first : owed)
            assertThat(stores.followUps().of(first.subject())).containsExactly(first);
        assertThat(stores.workQueue().claim(Set.of(WorkKind.FOLLOW_UP), 1_000, Duration.ofMinutes(1), NOW))
                .extracting(Claim::work)
                .containsExactlyInAnyOrderElementsOf(
                        owed.stream().map(Fixtures::workFor).toList());
        assertThat(news()).isEqualTo(told);
    }

    private static int news() {
        return TestService.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from news")
                        .mapTo(Integer.class)
                        .one());
    }
}
