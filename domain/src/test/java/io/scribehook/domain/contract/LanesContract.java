package io.scribehook.domain.contract;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static io.scribehook.domain.fixture.Fixtures.someWork;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Commitment;
import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.LaneLoad;
import io.scribehook.domain.work.PausedLane;
import io.scribehook.domain.work.Room;
import io.scribehook.domain.work.Work;
import io.scribehook.domain.work.WorkKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What can be done with whole lanes, and that none of them is forgotten. */
public abstract class LanesContract extends OnStores {
    private static final Lane ONE = new Lane("hook:one");

    @Test
    void nothing_is_claimed_of_a_paused_lane_and_its_work_is_kept() {
        Work held = scheduled(WorkKind.FOLLOW_UP, "hook:one");
        Work other = scheduled(WorkKind.FOLLOW_UP, "hook:other");

        assertThat(pause(null)).isTrue();
        assertThat(claimed(NOW.plusSeconds(3_600))).containsExactly(other);

        assertThat(stores.lanes().resume(ONE)).isTrue();
        assertThat(claimed(NOW)).containsExactly(held);
    }

    @Test
    void what_arrived_is_read_and_deadlines_are_kept_whatever_is_paused() {
        Work event = scheduled(WorkKind.INTERPRET, "hook:one");
        Work deadline = scheduled(WorkKind.RECOVER, "hook:one");
        scheduled(WorkKind.SUBMIT, "hook:one");
        pause(null);

        assertThat(claimed(NOW)).containsExactlyInAnyOrder(event, deadline);
    }

    @Test
    void a_lane_is_paused_once_and_resumed_once() {
        assertThat(stores.lanes().resume(ONE)).isFalse();
        assertThat(pause(NOW)).isTrue();
        assertThat(stores.lanes().pause(new PausedLane(ONE, NOW.plusSeconds(1), "Another reason.", null)))
                .isFalse();

        assertThat(stores.lanes().paused()).containsExactly(new PausedLane(ONE, NOW, "It keeps failing.", NOW));
        assertThat(stores.lanes().resume(ONE)).isTrue();
        assertThat(stores.lanes().paused()).isEmpty();
    }

    @Test
    void one_piece_of_work_is_let_through_when_a_probe_is_due() {
        for (int i = 0; i < 5; i++) scheduled(WorkKind.FOLLOW_UP, "hook:one");
        pause(NOW.plusSeconds(10));

        assertThat(claims(NOW.plusSeconds(9))).isEmpty();
        Claim probe = theOnly(claims(NOW.plusSeconds(10)));
        assertThat(probe.probe()).isTrue();
        assertThat(claims(NOW.plusSeconds(11))).isEmpty();
        assertThat(claims(NOW.plusSeconds(10_000)).getFirst().probe()).isTrue();
    }

    @Test
    void a_claim_of_a_lane_that_flows_is_no_probe() {
        scheduled(WorkKind.FOLLOW_UP, "hook:one");

        assertThat(theOnly(claims(NOW)).probe()).isFalse();
    }

    @Test
    void no_more_is_claimed_of_a_lane_than_there_is_room_for() {
        for (int i = 0; i < 10; i++) {
            scheduled(WorkKind.FOLLOW_UP, "hook:one");
            scheduled(WorkKind.FOLLOW_UP, "hook:other");
            scheduled(WorkKind.FOLLOW_UP, "mail");
        }
        var room = new Room(4, Map.of(ONE, 1), Map.of("mail", 0));

        assertThat(lanes(stores.workQueue().claim(EVERYTHING, 100, room, LEASE, NOW)))
                .hasSize(5)
                .containsOnly("hook:one", "hook:other")
                .containsOnlyOnce("hook:one");
    }

    @Test
    void the_lanes_of_a_group_share_its_room() {
        for (String lane : List.of("hook:one", "hook:two", "hook:three", "mail"))
            for (int i = 0; i < 3; i++) scheduled(WorkKind.FOLLOW_UP, lane);

        List<String> lanes = lanes(
                stores.workQueue().claim(EVERYTHING, 100, new Room(100, Map.of(), Map.of("hook", 3)), LEASE, NOW));

        assertThat(lanes).hasSize(6).contains("hook:one", "hook:two", "hook:three");
    }

    @Test
    void every_lane_has_its_turn_even_when_one_piece_is_claimed_at_a_time() {
        for (int i = 0; i < 10; i++)
            for (String lane : List.of("a", "b", "c"))
                given(new Change.WorkScheduled(
                        someWork(WorkKind.FOLLOW_UP, lane, lane.equals("a") ? NOW.minusSeconds(60) : NOW)));
        List<String> turns = new ArrayList<>();

        for (int i = 0; i < 6; i++)
            turns.addAll(lanes(stores.workQueue().claim(Set.of(WorkKind.FOLLOW_UP), 1, LEASE, NOW)));

        assertThat(turns).hasSize(6);
        for (String lane : List.of("a", "b", "c"))
            assertThat(turns).filteredOn(lane::equals).hasSize(2);
    }

    @Test
    void a_renewed_lease_lasts_longer() {
        scheduled(WorkKind.FOLLOW_UP, "hook:one");
        Claim claim = theOnly(claims(NOW));

        stores.workQueue().renew(List.of(claim), claim.until().plusSeconds(30));

        assertThat(claims(claim.until().plusSeconds(29))).isEmpty();
        assertThat(commit(claim, new Change.WorkFinished())).isEqualTo(Commitment.COMMITTED);
    }

    @Test
    void whoever_lost_the_claim_renews_nothing() {
        scheduled(WorkKind.FOLLOW_UP, "hook:one");
        Claim lost = theOnly(claims(NOW));
        Claim held = theOnly(claims(lost.until()));

        stores.workQueue().renew(List.of(lost), NOW.plusSeconds(100_000));

        assertThat(claims(held.until())).hasSize(1);
    }

    @Test
    void what_is_handed_over_is_held_until_its_holder_has_to_be_done() {
        scheduled(WorkKind.FOLLOW_UP, "hook:one");
        Claim claim = theOnly(claims(NOW));
        Claim lasting = claim.lasting(claim.until().plusSeconds(60));

        assertThat(commit(lasting, new Change.WorkHandedOver())).isEqualTo(Commitment.COMMITTED);

        assertThat(claims(lasting.until().minusMillis(1))).isEmpty();
        assertThat(theOnly(claims(lasting.until())).handedOver()).isTrue();
    }

    @Test
    void each_lane_says_what_there_is_to_do() {
        scheduled(WorkKind.FOLLOW_UP, "hook:one");
        claims(NOW);
        given(new Change.WorkScheduled(someWork(WorkKind.FOLLOW_UP, "hook:one", NOW.plusSeconds(60))));
        scheduled(WorkKind.INTERPRET, "deepgram");

        assertThat(stores.lanes().loads())
                .containsExactly(
                        new LaneLoad(WorkKind.INTERPRET, new Lane("deepgram"), 1, 0, NOW),
                        new LaneLoad(WorkKind.FOLLOW_UP, ONE, 2, 1, NOW));
    }

    private boolean pause(@Nullable Instant probeAt) {
        return stores.lanes().pause(new PausedLane(ONE, NOW, "It keeps failing.", probeAt));
    }

    private Work scheduled(WorkKind kind, String lane) {
        Work work = someWork(kind, lane, NOW);
        given(new Change.WorkScheduled(work));
        return work;
    }

    private static List<String> lanes(List<Claim> claims) {
        return claims.stream().map(claim -> claim.work().lane().value()).toList();
    }
}
