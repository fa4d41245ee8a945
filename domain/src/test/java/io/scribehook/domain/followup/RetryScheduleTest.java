package io.scribehook.domain.followup;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.fixture.Seeds;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
    private static final Duration DAY = Duration.ofDays(1);

    @RepeatedTest(100)
    void the_next_attempt_is_due_after_its_delay_and_at_most_a_fifth_later() {
        Random random = Seeds.random();
        RetrySchedule schedule = schedule(random);
        UUID key = key(random);

        for (int made = 1; made <= schedule.delays().size(); made++) {
            Duration delay = schedule.delays().get(made - 1);
            assertThat(schedule.next(made, key, NOW, null).orElseThrow())
                    .isBetween(NOW.plus(delay), NOW.plus(delay.multipliedBy(6).dividedBy(5)));
        }
    }

    @RepeatedTest(100)
    void there_is_one_attempt_more_than_there_are_delays() {
        Random random = Seeds.random();
        RetrySchedule schedule = schedule(random);
        UUID key = key(random);

        int made = 1;
        Instant now = NOW;
        for (Optional<Instant> next = schedule.next(made, key, now, null);
                next.isPresent();
                next = schedule.next(made, key, now, null)) {
            assertThat(next.get()).isAfterOrEqualTo(now);
            now = next.get();
            made++;
        }

        assertThat(made).isEqualTo(schedule.delays().size() + 1);
        assertThat(schedule.next(made + random.nextInt(1_000), key, now, now.plusSeconds(1)))
                .isEmpty();
    }

    @RepeatedTest(100)
    void what_the_other_side_asks_for_is_granted_up_to_a_day() {
        Random random = Seeds.random();
        RetrySchedule schedule = schedule(random);
        UUID key = key(random);
        Instant asked = NOW.plusMillis(random.nextLong(-DAY.toMillis(), 3 * DAY.toMillis()));
        Instant own = schedule.next(1, key, NOW, null).orElseThrow();

        Instant next = schedule.next(1, key, NOW, asked).orElseThrow();

        if (asked.isAfter(own)) assertThat(next).isIn(asked, NOW.plus(DAY));
        else assertThat(next).isEqualTo(own);
        if (asked.isAfter(own) && !asked.isAfter(NOW.plus(DAY)))
            assertThat(next).isEqualTo(asked);
    }

    @Test
    void somebody_who_asks_for_a_year_gets_a_day() {
        var schedule = new RetrySchedule(List.of(Duration.ofSeconds(5)));

        assertThat(schedule.next(1, new UUID(7, 7), NOW, NOW.plus(Duration.ofDays(365))))
                .contains(NOW.plus(DAY));
    }

    @Test
    void the_same_key_always_waits_the_same() {
        var key = new UUID(4, 2);

        assertThat(RetrySchedule.STANDARD.next(3, key, NOW, null))
                .isEqualTo(RetrySchedule.STANDARD.next(3, key, NOW, null));
    }

    @Test
    void what_failed_together_does_not_come_back_together() {
        Random random = Seeds.random();
        Set<Instant> due = new HashSet<>();
        for (int i = 0; i < 500; i++)
            due.add(RetrySchedule.STANDARD.next(4, key(random), NOW, null).orElseThrow());

        assertThat(due).hasSizeGreaterThan(15);
    }

    @Test
    void the_standard_schedule_makes_ten_attempts_over_three_days() {
        Duration all = RetrySchedule.STANDARD.delays().stream().reduce(Duration.ZERO, Duration::plus);

        assertThat(RetrySchedule.STANDARD.delays()).hasSize(9).isSorted();
        assertThat(all).isBetween(Duration.ofDays(3), Duration.ofDays(4));
    }

    @Test
    void an_empty_schedule_tries_once() {
        assertThat(new RetrySchedule(List.of()).next(1, new UUID(1, 1), NOW, null))
                .isEmpty();
    }

    private static RetrySchedule schedule(Random random) {
        return new RetrySchedule(IntStream.rangeClosed(0, random.nextInt(12))
                .mapToObj(_ -> Duration.ofMillis(random.nextLong(DAY.toMillis())))
                .toList());
    }

    private static UUID key(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
