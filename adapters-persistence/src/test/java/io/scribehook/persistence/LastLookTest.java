package io.scribehook.persistence;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static io.scribehook.domain.fixture.Fixtures.someWork;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.Room;
import io.scribehook.domain.work.Work;
import io.scribehook.domain.work.WorkKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When what was just added may be claimed by name: when nothing that waits would be passed by. */
final class LastLookTest {
    private static final int LIMIT = 4;

    @Test
    void it_may_when_nothing_was_left() {
        assertThat(allows(look(Room.ANY), Room.ANY, work("a"), work("b"))).isTrue();
    }

    @Test
    void not_before_the_queue_was_looked_through() {
        assertThat(allows(LastLook.NEVER, Room.ANY, work("a"))).isFalse();
    }

    @Test
    void not_when_more_was_due_than_was_claimed() {
        LastLook look = look(Room.ANY, work("a"), work("a"), work("b"), work("c"));

        assertThat(allows(look, Room.ANY, work("d"))).isFalse();
        assertThat(look.lastTurn()).isEqualTo("c");
    }

    @Test
    void not_behind_others_for_which_their_lane_had_no_room() {
        LastLook look = look(new Room(2, Map.of(), Map.of()), work("a"), work("a"), work("b"));

        assertThat(allows(look, Room.ANY, work("a"))).isFalse();
        assertThat(allows(look, Room.ANY, work("b"))).isTrue();
    }

    @Test
    void not_in_a_lane_or_group_that_had_no_room_at_all() {
        LastLook look = look(new Room(2, Map.of(new Lane("a"), 0), Map.of("sms", 0)));

        assertThat(allows(look, Room.ANY, work("a"))).isFalse();
        assertThat(allows(look, Room.ANY, work("sms:b"))).isFalse();
        assertThat(allows(look, Room.ANY, work("c"))).isTrue();
    }

    @Test
    void not_when_there_is_no_room_for_all_of_it() {
        LastLook look = look(Room.ANY);

        assertThat(allows(look, new Room(1, Map.of(), Map.of()), work("a"), work("a")))
                .isFalse();
        assertThat(allows(look, new Room(9, Map.of(), Map.of("sms", 1)), work("sms:a"), work("sms:b")))
                .isFalse();
        assertThat(allows(look, Room.ANY, work("a"), work("b"), work("c"), work("d"), work("e")))
                .isFalse();
    }

    @Test
    void not_before_it_is_due() {
        assertThat(allows(look(Room.ANY), Room.ANY, someWork(WorkKind.FOLLOW_UP, "a", NOW.plusMillis(1))))
                .isFalse();
    }

    @Test
    void not_when_it_is_long_ago() {
        var second = 1_000_000_000L;

        assertThat(allows(new LastLook(System.nanoTime() - second, "", true, Set.of()), Room.ANY, work("a")))
                .isFalse();
    }

    @Test
    void there_has_to_be_something() {
        assertThat(allows(look(Room.ANY), Room.ANY)).isFalse();
    }

    private static LastLook look(Room room, Work... claimed) {
        List<Claim> claims = List.of(claimed).stream()
                .map(work -> new Claim(work, UUID.randomUUID(), NOW, false, false))
                .toList();
        return LastLook.having(claims, LIMIT, room, LastLook.NEVER);
    }

    private static boolean allows(LastLook look, Room room, Work... added) {
        return look.allows(List.of(added), LIMIT, room, NOW);
    }

    private static Work work(String lane) {
        return someWork(WorkKind.FOLLOW_UP, lane, NOW);
    }
}
