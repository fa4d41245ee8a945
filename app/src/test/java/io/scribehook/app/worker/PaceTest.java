package io.scribehook.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.Rush;
import io.scribehook.domain.work.WorkKind;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class PaceTest {
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void as_much_is_claimed_as_there_is_room_for() throws Exception {
        assertThat(paceThatYields(0).most(32)).isEqualTo(32);
        assertThat(looks).hasValue(1);
    }

    @Test
    void what_is_more_urgent_is_waited_for() throws Exception {
        assertThat(paceThatYields(3).most(32)).isEqualTo(32);
        assertThat(looks).hasValue(4);
    }

    @Test
    void what_is_more_urgent_for_long_leaves_room_for_a_few() throws Exception {
        assertThat(paceThatYields(Integer.MAX_VALUE).most(32)).isEqualTo(4);
        assertThat(paceThatYields(Integer.MAX_VALUE).most(2)).isEqualTo(2);
    }

    @Test
    void reading_yields_to_a_rush_and_what_is_owed_does_not() throws Exception {
        var config = new WorkerConfig(
                true, 8, 32, 0, 256, Duration.ofSeconds(20), Duration.ofMinutes(2), Duration.ofMillis(500));
        var nanoTime = new AtomicLong();
        var rush = new Rush(nanoTime::get);
        for (int i = 0; i < 8; i++) rush.enter();

        assertThat(config.pace(Set.of(WorkKind.INTERPRET), rush).most(32)).isEqualTo(4);
        assertThat(config.pace(Set.of(WorkKind.FOLLOW_UP), rush).most(32)).isEqualTo(32);

        rush.leave();
        nanoTime.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(config.pace(Set.of(WorkKind.INTERPRET), rush).most(32)).isEqualTo(32);
    }

    private Pace paceThatYields(int times) {
        return new Pace(
                32,
                Duration.ofMinutes(2),
                Duration.ofSeconds(20),
                Duration.ofMillis(500),
                () -> looks.getAndIncrement() < times);
    }
}
