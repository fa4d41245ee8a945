package io.scribehook.persistence;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static io.scribehook.domain.fixture.Fixtures.someWork;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.PausedLane;
import io.scribehook.domain.work.Work;
import io.scribehook.domain.work.WorkKind;
import io.scribehook.persistence.embedded.TestPostgres;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a node has just added need not be looked for; who claims what stays the same. */
final class ClaimByNameTest {
    private static final int MOST_LOOKS = 2_000;

    private static ApplicationContext one;
    private static ApplicationContext other;

    @BeforeAll
    static void open() {
        var access = TestPostgres.freshDatabase();
        one = TestService.open(access);
        other = TestService.open(access);
    }

    @AfterAll
    static void close() {
        one.close();
        other.close();
    }

    @Test
    void what_was_just_added_is_not_looked_for_but_what_others_added_is_before_long() {
        Work mine = null;
        UUID theirs;
        List<UUID> claimed;
        do { // a slow machine may take longer than a look is good for
            claim(one);
            theirs = added(other, "a").subject();
            mine = added(one, "a");
            claimed = claim(one);
        } while (claimed.size() > 1);
        assertThat(claimed).containsExactly(mine.subject());

        for (int looks = 0; !claimed.contains(theirs) && looks < MOST_LOOKS; looks++) {
            added(one, "a");
            claimed = claim(one);
        }
        assertThat(claimed).contains(theirs);
    }

    @Test
    void what_was_just_added_to_a_paused_lane_is_left_there() {
        one.getBean(JdbcLanes.class).pause(new PausedLane(new Lane("b"), NOW, "It fails.", null));
        claim(one);
        UUID work = added(one, "b").subject();

        assertThat(claim(one)).isEmpty();

        one.getBean(JdbcLanes.class).resume(new Lane("b"));
        assertThat(claim(one)).containsExactly(work);
    }

    @Test
    void what_was_just_added_and_has_been_claimed_by_another_is_that_ones() {
        claim(one);
        UUID work = added(one, "c").subject();

        assertThat(claim(other)).containsExactly(work);
        assertThat(claim(one)).isEmpty();
    }

    @Test
    void what_was_added_and_put_off_at_once_is_not_claimed_before_it_is_due() {
        claim(one);
        Work work = added(one, "d");
        schedule(other, new Work(work.kind(), work.subject(), work.lane(), NOW.plusSeconds(60)));

        assertThat(claim(one)).isEmpty();
    }

    @Test
    void more_than_can_be_known_by_name_is_looked_for() {
        claim(one);
        for (int i = 0; i < 300; i++) added(one, "e");

        assertThat(claim(one)).hasSize(300);
    }

    private static Work added(ApplicationContext node, String lane) {
        Work work = someWork(WorkKind.FOLLOW_UP, lane, NOW);
        schedule(node, work);
        return work;
    }

    private static void schedule(ApplicationContext node, Work work) {
        TestService.stores(node).ledger().commit(null, List.of(new Change.WorkScheduled(work)));
    }

    private static List<UUID> claim(ApplicationContext node) {
        List<Claim> claims = TestService.stores(node)
                .workQueue()
                .claim(Set.of(WorkKind.FOLLOW_UP), 1_000, Duration.ofMinutes(1), NOW);
        return claims.stream().map(claim -> claim.work().subject()).toList();
    }
}
