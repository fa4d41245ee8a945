package io.scribehook.domain.contract;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static io.scribehook.domain.fixture.Fixtures.aJob;
import static io.scribehook.domain.fixture.Fixtures.someWork;
import static io.scribehook.domain.ledger.Commitment.COMMITTED;
import static io.scribehook.domain.ledger.Commitment.LEASE_LOST;
import static io.scribehook.domain.ledger.Commitment.OVERTAKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.job.JobState;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Commitment;
import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.Work;
import io.scribehook.domain.work.WorkKind;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Who may settle work, and what becomes of it. */
public abstract class LedgerLeasesContract extends OnStores {
    private static final Instant LATER = NOW.plus(LEASE);

    @Test
    void finished_work_is_gone() {
        Claim claim = holding(someWork(WorkKind.SUBMIT, "a", NOW));

        assertThat(commit(claim, new Change.WorkFinished())).isEqualTo(COMMITTED);

        assertThat(claims(LATER)).isEmpty();
        assertThat(commit(claim, new Change.WorkFinished())).isEqualTo(LEASE_LOST);
    }

    @Test
    void one_of_many_concurrent_settlements_counts() throws Exception {
        Claim claim = holding(someWork(WorkKind.SUBMIT, "a", NOW));
        Callable<Commitment> settle = () -> commit(claim, new Change.WorkFinished());

        List<Commitment> came = Race.together(Collections.nCopies(8, settle));

        assertThat(came).containsOnlyOnce(COMMITTED).containsOnly(COMMITTED, LEASE_LOST);
    }

    @Test
    void a_lost_lease_cannot_settle_nor_write_anything_else() {
        Claim lost = holding(someWork(WorkKind.SUBMIT, "a", NOW));
        Claim held = theOnly(claims(LATER));
        var job = aJob().build();

        assertThat(commit(lost, new Change.JobCreated(job, null))).isEqualTo(LEASE_LOST);
        assertThat(commit(lost, new Change.WorkFinished())).isEqualTo(LEASE_LOST);

        assertThat(stores.jobs().find(job.id())).isEmpty();
        assertThat(commit(held, new Change.WorkFinished())).isEqualTo(COMMITTED);
    }

    @Test
    void an_ended_lease_that_nobody_took_still_settles() {
        Claim late = holding(someWork(WorkKind.SUBMIT, "a", NOW));

        assertThat(commit(late, new Change.WorkFinished())).isEqualTo(COMMITTED);
        assertThat(claims(LATER.plusSeconds(3600))).isEmpty();
    }

    @Test
    void an_overtaken_commit_leaves_the_work_claimed() {
        Claim claim = holding(someWork(WorkKind.SUBMIT, "a", NOW));

        assertThat(commit(
                        claim,
                        new Change.WorkFinished(),
                        new Change.JobMoved(aJob().build().moved(new JobState.Completed(NOW)))))
                .isEqualTo(OVERTAKEN);

        assertThat(claims(NOW)).isEmpty();
        assertThat(commit(claim, new Change.WorkFinished())).isEqualTo(COMMITTED);
    }

    @Test
    void postponed_work_is_due_then_and_counts_as_tried() {
        Work work = someWork(WorkKind.FETCH, "a", NOW);
        Claim claim = holding(work);
        Instant then = NOW.plusSeconds(10);

        given(claim, new Change.WorkPostponed(then));

        assertThat(claims(then.minusMillis(1))).isEmpty();
        Claim next = theOnly(claims(then));
        assertThat(next.work()).isEqualTo(new Work(work.kind(), work.subject(), work.lane(), then, work.priority(), 1));
        assertThat(commit(claim, new Change.WorkFinished())).isEqualTo(LEASE_LOST);
        given(next, new Change.WorkPostponed(then));
        assertThat(theOnly(claims(then)).work().tries()).isEqualTo(2);
    }

    @Test
    void deferred_work_is_due_then_and_counts_no_try() {
        Work work = someWork(WorkKind.INTERPRET, "a", NOW);
        Claim claim = holding(work);
        Instant then = NOW.plusSeconds(10);

        given(claim, new Change.WorkDeferred(then));

        assertThat(claims(then.minusMillis(1))).isEmpty();
        assertThat(claimed(then))
                .containsExactly(new Work(work.kind(), work.subject(), work.lane(), then, work.priority(), 0));
        assertThat(commit(claim, new Change.WorkFinished())).isEqualTo(LEASE_LOST);
    }

    @Test
    void deferring_remembers_that_it_was_handed_over_by_an_earlier_holder() {
        given(holding(someWork(WorkKind.FOLLOW_UP, "a", NOW)), new Change.WorkHandedOver());
        Claim second = theOnly(claims(LATER));

        given(second, new Change.WorkDeferred(LATER));

        assertThat(theOnly(claims(LATER)).handedOver()).isTrue();
    }

    @Test
    void scheduling_work_anew_takes_it_from_its_holder() {
        Work work = someWork(WorkKind.RECOVER, "a", NOW);
        Claim claim = holding(work);
        Instant then = NOW.plusSeconds(5);
        Work anew = new Work(work.kind(), work.subject(), work.lane(), then);

        given(new Change.WorkScheduled(anew));

        assertThat(commit(claim, new Change.WorkFinished())).isEqualTo(LEASE_LOST);
        assertThat(claims(then.minusMillis(1))).isEmpty();
        assertThat(claimed(then)).containsExactly(anew);
    }

    @Test
    void there_is_one_piece_of_work_of_a_kind_and_subject() {
        Work work = someWork(WorkKind.FETCH, "a", NOW.plusSeconds(60));
        Work sooner = new Work(work.kind(), work.subject(), work.lane(), NOW);
        Work otherKind = new Work(WorkKind.RECOVER, work.subject(), new Lane("a"), NOW.plusSeconds(1));

        given(new Change.WorkScheduled(work), new Change.WorkScheduled(sooner), new Change.WorkScheduled(otherKind));

        assertThat(claimed(NOW.plusSeconds(60))).containsExactly(sooner, otherKind);
    }

    @Test
    void work_can_be_finished_and_scheduled_anew_in_one_commit() {
        Work work = someWork(WorkKind.RECOVER, "a", NOW);
        Claim claim = holding(work);

        given(claim, new Change.WorkFinished(), new Change.WorkScheduled(work));

        assertThat(claimed(NOW)).containsExactly(work);
    }

    @Test
    void whoever_takes_over_handed_over_work_is_told() {
        Claim claim = holding(someWork(WorkKind.FOLLOW_UP, "a", NOW));
        assertThat(claim.handedOver()).isFalse();

        given(claim, new Change.WorkHandedOver());

        assertThat(claims(LATER.minusMillis(1))).isEmpty();
        assertThat(theOnly(claims(LATER)).handedOver()).isTrue();
        assertThat(theOnly(claims(LATER.plus(LEASE))).handedOver()).isTrue();
    }

    @Test
    void handing_over_keeps_the_claim() {
        Claim claim = holding(someWork(WorkKind.FOLLOW_UP, "a", NOW));

        given(claim, new Change.WorkHandedOver());

        assertThat(commit(claim, new Change.WorkFinished())).isEqualTo(COMMITTED);
    }

    @Test
    void a_lease_that_ends_without_handing_over_is_not_told() {
        holding(someWork(WorkKind.FOLLOW_UP, "a", NOW));

        assertThat(theOnly(claims(LATER)).handedOver()).isFalse();
    }

    @Test
    void postponing_and_scheduling_forget_that_it_was_handed_over() {
        Work work = someWork(WorkKind.FOLLOW_UP, "a", NOW);
        Claim first = holding(work);
        given(first, new Change.WorkHandedOver());
        given(first, new Change.WorkPostponed(NOW));
        Claim second = theOnly(claims(NOW));
        assertThat(second.handedOver()).isFalse();

        given(second, new Change.WorkHandedOver());
        given(new Change.WorkScheduled(work));

        assertThat(theOnly(claims(NOW)).handedOver()).isFalse();
    }

    private void given(Claim claim, Change... changes) {
        assertThat(commit(claim, changes)).isEqualTo(COMMITTED);
    }
}
