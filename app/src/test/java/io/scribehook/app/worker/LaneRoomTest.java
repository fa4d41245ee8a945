package io.scribehook.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.work.Lane;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LaneRoomTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final Lane SLOW = new Lane("callback:slow.example");

    @Test
    void what_is_under_way_leaves_less_room_in_its_lane() {
        var room = new LaneRoom(3, Map.of(), Map.of());
        room.started(SLOW, NOW);
        room.started(SLOW, NOW);

        assertThat(room.room(NOW).of(SLOW)).isEqualTo(1);
        assertThat(room.room(NOW).of(new Lane("callback:other.example"))).isEqualTo(3);
        room.ended(SLOW);
        assertThat(room.room(NOW).of(SLOW)).isEqualTo(2);
    }

    @Test
    void whoever_ends_where_there_was_no_room_is_told() {
        var room = new LaneRoom(2, Map.of("sms", 1), Map.of());
        room.started(SLOW, NOW);
        room.started(SLOW, NOW);
        room.started(new Lane("sms:twilio"), NOW);

        assertThat(room.ended(SLOW)).isTrue();
        assertThat(room.ended(SLOW)).isFalse();
        assertThat(room.ended(new Lane("sms:twilio"))).isTrue();
    }

    @Test
    void a_channel_has_a_limit_of_its_own() {
        var room = new LaneRoom(64, Map.of("callback", 2), Map.of());
        room.started(SLOW, NOW);
        room.started(new Lane("callback:other.example"), NOW);

        assertThat(room.room(NOW).of("callback")).isZero();
        assertThat(room.room(NOW).of("email")).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void a_destination_may_be_given_more_or_less_than_the_others() {
        var room = new LaneRoom(64, Map.of("callback:slow.example", 2, "callback:fast.example", 500), Map.of());
        room.started(SLOW, NOW);

        assertThat(room.room(NOW).of(SLOW)).isEqualTo(1);
        assertThat(room.room(NOW).of(new Lane("callback:fast.example"))).isEqualTo(500);
    }

    @Test
    void so_many_are_begun_in_a_second_and_no_more() {
        var room = new LaneRoom(64, Map.of(), Map.of("sms", 2));
        var lane = new Lane("sms");
        for (int i = 0; i < 2; i++) {
            room.started(lane, NOW.plusMillis(100L * i));
            room.ended(lane);
        }

        assertThat(room.room(NOW.plusMillis(999)).of("sms")).isZero();
        assertThat(room.room(NOW.plusMillis(1_000)).of("sms")).isEqualTo(2);
    }
}
