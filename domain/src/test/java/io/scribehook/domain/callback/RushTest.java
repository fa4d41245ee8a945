package io.scribehook.domain.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class RushTest {
    private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 5);
    private final Rush rush = new Rush(nanoTime::get);

    @Test
    void few_callbacks_are_no_rush() {
        enter(7);
        leave(7);

        assertThat(rush.lasts()).isFalse();
    }

    @Test
    void many_at_once_are_a_rush_while_they_wait() {
        enter(8);
        pass(Duration.ofSeconds(59));

        assertThat(rush.lasts()).isTrue();
    }

    @Test
    void what_goes_on_for_a_minute_is_no_rush_but_the_load_of_the_day() {
        enter(7);
        for (int commit = 0; commit < 2_000; commit++) {
            enter(16);
            pass(Duration.ofMillis(30));
            leave(16);
        }

        assertThat(rush.lasts()).isFalse();
    }

    @Test
    void the_next_rush_has_its_minute_again() {
        enter(8);
        pass(Duration.ofMinutes(10));
        leave(8);
        pass(Duration.ofMillis(50));
        enter(8);

        assertThat(rush.lasts()).isTrue();
    }

    @Test
    void a_rush_outlasts_the_moment_after_a_commit() {
        enter(64);
        leave(64);
        pass(Duration.ofMillis(49));

        assertThat(rush.lasts()).isTrue();
    }

    @Test
    void a_rush_is_over_when_few_come_for_a_while() {
        enter(64);
        leave(60);
        pass(Duration.ofMillis(50));

        assertThat(rush.lasts()).isFalse();
    }

    private void enter(int callbacks) {
        for (int i = 0; i < callbacks; i++) rush.enter();
    }

    private void leave(int callbacks) {
        for (int i = 0; i < callbacks; i++) rush.leave();
    }

    private void pass(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }
}
