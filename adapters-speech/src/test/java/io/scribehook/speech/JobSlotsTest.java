package io.scribehook.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class JobSlotsTest {
    private final AtomicInteger released = new AtomicInteger();
    private final JobSlots slots = new JobSlots(2, released::incrementAndGet);

    @Test
    void what_is_shared_is_released_at_once_when_nobody_is_inside() {
        slots.close(Duration.ZERO);
        slots.close(Duration.ZERO);

        assertThat(released).hasValue(1);
    }

    @Test
    void what_is_shared_is_released_by_the_last_to_leave_if_closing_could_not_wait() throws InterruptedException {
        slots.enter();
        slots.enter();

        slots.close(Duration.ofMillis(1));
        slots.leave();
        assertThat(released).hasValue(0);
        slots.leave();

        assertThat(released).hasValue(1);
    }

    @Test
    void nobody_comes_in_after_closing() throws InterruptedException {
        slots.enter();
        slots.close(Duration.ZERO);

        assertThatExceptionOfType(EngineClosed.class).isThrownBy(slots::enter);
        slots.leave();
    }
}
