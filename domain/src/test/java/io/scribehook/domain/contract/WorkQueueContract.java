package io.scribehook.domain.contract;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static io.scribehook.domain.fixture.Fixtures.someWork;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Commitment;
import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.Priority;
import io.scribehook.domain.work.Work;
import io.scribehook.domain.work.WorkKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who gets which work. */
public abstract class WorkQueueContract extends OnStores {
    @Test
    void work_is_claimed_when_it_is_due_and_not_before() {
        Work work = scheduled(someWork(WorkKind.SUBMIT, "a", NOW));

        assertThat(claims(NOW.minusMillis(1))).isEmpty();
        assertThat(claimed(NOW)).containsExactly(work);
    }

    @Test
    void a_claim_says_until_when_it_is_held() {
        Work work = scheduled(someWork(WorkKind.SUBMIT, "a", NOW));

        Claim claim = theOnly(claims(NOW.plusSeconds(3)));

        assertThat(claim.work()).isEqualTo(work);
        assertThat(claim.until()).isEqualTo(NOW.plusSeconds(3).plus(LEASE));
        assertThat(claim.handedOver()).isFalse();
    }

    @Test
    void nobody_else_gets_it_until_the_lease_has_ended() {
        scheduled(someWork(WorkKind.SUBMIT, "a", NOW));
        Claim first = theOnly(claims(NOW));

        assertThat(claims(first.until().minusMillis(1))).isEmpty();
        Claim second = theOnly(claims(first.until()));
        assertThat(second.work().subject()).isEqualTo(first.work().subject());
        assertThat(second.fence()).isNotEqualTo(first.fence());
    }

    @Test
    void every_fourth_taking_over_from_a_holder_whose_lease_has_ended_counts_as_a_try() {
        scheduled(someWork(WorkKind.INTERPRET, "a", NOW));
        var claims = new ArrayList<>(List.of(theOnly(claims(NOW))));
        for (int i = 0; i < 8; i++) claims.add(theOnly(claims(claims.getLast().until())));

        assertThat(claims).extracting(claim -> claim.work().tries()).containsExactly(0, 0, 0, 0, 1, 1, 1, 1, 2);
        assertThat(commit(claims.getLast(), new Change.WorkPostponed(NOW))).isEqualTo(Commitment.COMMITTED);
        assertThat(theOnly(claims(NOW)).work().tries()).isEqualTo(3);
    }

    @Test
    void what_is_urgent_passes_what_was_due_a_little_before() {
        Work low = scheduled(someWork(WorkKind.FOLLOW_UP, "a", NOW).with(Priority.LOW));
        Work normal = scheduled(someWork(WorkKind.FOLLOW_UP, "a", NOW.plusSeconds(1)));
        Work high =
                scheduled(someWork(WorkKind.FOLLOW_UP, "a", NOW.plusSeconds(2)).with(Priority.HIGH));

        assertThat(claimedOneByOne(NOW.plusSeconds(3))).containsExactly(high, normal, low);
    }

    @Test
    void nothing_waits_for_ever_behind_what_is_urgent() {
        Duration longer = Priority.LOW.handicap().plusSeconds(1);
        Work low = scheduled(someWork(WorkKind.FOLLOW_UP, "a", NOW).with(Priority.LOW));
        Work high =
                scheduled(someWork(WorkKind.FOLLOW_UP, "a", NOW.plus(longer)).with(Priority.HIGH));

        assertThat(claimedOneByOne(NOW.plus(longer))).containsExactly(low, high);
    }

    @Test
    void what_is_urgent_in_one_lane_holds_up_no_other() {
        Work low = scheduled(someWork(WorkKind.FOLLOW_UP, "a", NOW).with(Priority.LOW));
        scheduled(someWork(WorkKind.FOLLOW_UP, "b", NOW).with(Priority.HIGH));
        scheduled(someWork(WorkKind.FOLLOW_UP, "b", NOW).with(Priority.HIGH));

        assertThat(stores.workQueue().claim(EnumSet.of(WorkKind.FOLLOW_UP), 2, LEASE, NOW))
                .extracting(Claim::work)
                .contains(low);
    }

    private List<Work> claimedOneByOne(Instant now) {
        List<Work> claimed = new ArrayList<>();
        for (var next = one(now); !next.isEmpty(); next = one(now))
            claimed.add(theOnly(next).work());
        return claimed;
    }

    private List<Claim> one(Instant now) {
        return stores.workQueue().claim(EnumSet.of(WorkKind.FOLLOW_UP), 1, LEASE, now);
    }

    @Test
    void only_the_kinds_that_are_asked_for_are_claimed() {
        scheduled(someWork(WorkKind.SUBMIT, "a", NOW));
        Work fetch = scheduled(someWork(WorkKind.FETCH, "a", NOW));
        Work recover = scheduled(someWork(WorkKind.RECOVER, "a", NOW.plusMillis(1)));

        List<Claim> claims =
                stores.workQueue().claim(EnumSet.of(WorkKind.FETCH, WorkKind.RECOVER), 10, LEASE, NOW.plusSeconds(1));

        assertThat(claims).extracting(Claim::work).containsExactlyInAnyOrder(fetch, recover);
    }

    @Test
    void no_kinds_get_no_work() {
        scheduled(someWork(WorkKind.SUBMIT, "a", NOW));

        assertThat(stores.workQueue().claim(EnumSet.noneOf(WorkKind.class), 10, LEASE, NOW))
                .isEmpty();
    }

    @Test
    void at_most_as_many_are_claimed_as_asked_for_the_longest_due_first() {
        List<Work> works = IntStream.range(0, 5)
                .mapToObj(i -> scheduled(someWork(WorkKind.SUBMIT, "a", NOW.minusSeconds(i))))
                .toList();

        List<Claim> claims = stores.workQueue().claim(EVERYTHING, 2, LEASE, NOW);

        assertThat(claims).extracting(Claim::work).containsExactlyInAnyOrder(works.get(4), works.get(3));
    }

    @Test
    void a_lane_with_a_backlog_does_not_keep_others_waiting() {
        for (int i = 0; i < 100; i++) scheduled(someWork(WorkKind.FOLLOW_UP, "busy", NOW.minusSeconds(1_000 - i)));
        Work first = scheduled(someWork(WorkKind.FOLLOW_UP, "quiet", NOW));
        Work second = scheduled(someWork(WorkKind.FOLLOW_UP, "quieter", NOW));

        List<Claim> claims = stores.workQueue().claim(EVERYTHING, 5, LEASE, NOW);

        assertThat(claims).hasSize(5).extracting(Claim::work).contains(first, second);
    }

    @Test
    void lanes_take_turns() {
        for (String lane : List.of("a", "b", "c"))
            for (int i = 0; i < 10; i++) scheduled(someWork(WorkKind.FOLLOW_UP, lane, NOW.minusSeconds(i)));

        List<Claim> claims = stores.workQueue().claim(EVERYTHING, 9, LEASE, NOW);

        for (String lane : List.of("a", "b", "c"))
            assertThat(claims)
                    .extracting(Claim::work)
                    .filteredOn(work -> work.lane().value().equals(lane))
                    .extracting(Work::dueAt)
                    .containsExactlyInAnyOrder(NOW.minusSeconds(9), NOW.minusSeconds(8), NOW.minusSeconds(7));
    }

    @Test
    void of_many_who_claim_at_once_one_gets_each_piece() throws Exception {
        int pieces = 200;
        for (int i = 0; i < pieces; i++) scheduled(someWork(WorkKind.SUBMIT, "lane-" + i % 7, NOW));
        Callable<List<Work>> greedy = () -> {
            List<Work> mine = new ArrayList<>();
            List<Claim> claims;
            do {
                claims = stores.workQueue().claim(EVERYTHING, 3, LEASE, NOW);
                claims.forEach(claim -> mine.add(claim.work()));
            } while (!claims.isEmpty());
            return mine;
        };

        List<Work> taken = new ArrayList<>();
        Race.together(Collections.nCopies(8, greedy)).forEach(taken::addAll);
        // whoever found the rest locked by somebody who then rolled back may have left some
        taken.addAll(claimed(NOW));

        assertThat(taken).hasSize(pieces).doesNotHaveDuplicates();
    }

    @Test
    @Timeout(20)
    void waiting_ends_when_work_is_added_that_is_due() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            claims(NOW);
            var waiting = threads.submit(() -> {
                stores.workQueue().await(EVERYTHING, Duration.ofMinutes(10));
                return true;
            });
            // the wait may begin after the first addition; any of them ends it
            while (!waiting.isDone()) scheduled(someWork(WorkKind.SUBMIT, "a", Instant.now()));

            assertThat(waiting.get()).isTrue();
        }
    }

    @Test
    @Timeout(20)
    void waiting_ends_when_there_is_room_again() throws Exception {
        claims(NOW);
        stores.workQueue().wake(EVERYTHING);

        stores.workQueue().await(EVERYTHING, Duration.ofMinutes(10));

        assertThat(claims(NOW)).isEmpty();
    }

    @Test
    @Timeout(20)
    void waiting_ends_when_the_time_has_passed() throws Exception {
        stores.workQueue().await(EVERYTHING, Duration.ofMillis(20));

        assertThat(claims(NOW)).isEmpty();
    }

    private Work scheduled(Work work) {
        given(new Change.WorkScheduled(work));
        return work;
    }
}
