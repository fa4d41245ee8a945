package io.scribehook.domain.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.fake.InMemoryLanes;
import io.scribehook.domain.fake.InMemoryStore;
import io.scribehook.domain.fake.RecordingNotice;
import io.scribehook.domain.fake.SettableClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LaneWatchTest {
    private static final Lane LANE = new Lane("hook:example.com");

    private final SettableClock clock = new SettableClock();
    private final InMemoryLanes lanes = new InMemoryLanes(new InMemoryStore());
    private final RecordingNotice notice = new RecordingNotice();
    private final LaneWatch watch =
            new LaneWatch(lanes, new LaneWatch.Rule(3, Duration.ofSeconds(10), Duration.ofSeconds(30)), notice, clock);

    private Claim claim(boolean probe) {
        var work = new Work(WorkKind.FOLLOW_UP, UUID.randomUUID(), LANE, clock.instant());
        return new Claim(work, UUID.randomUUID(), clock.instant(), false, probe);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) watch.failed(claim(false), "It cannot be reached.");
    }

    private void later(int seconds) {
        clock.set(clock.instant().plusSeconds(seconds));
    }

    @Test
    void a_lane_that_keeps_failing_is_paused_with_a_notice() {
        fail(2);
        later(10);
        fail(1);

        assertThat(lanes.paused())
                .containsExactly(new PausedLane(
                        LANE,
                        clock.instant(),
                        "It cannot be reached.",
                        clock.instant().plusSeconds(30)));
        assertThat(notice.told()).containsExactly("paused hook:example.com: It cannot be reached.");
    }

    @Test
    void a_burst_of_failures_is_no_reason_yet() {
        fail(50);
        later(9);
        fail(50);

        assertThat(lanes.paused()).isEmpty();
    }

    @Test
    void a_success_in_between_starts_the_count_anew() {
        fail(2);
        later(10);
        watch.succeeded(claim(false));
        fail(2);
        later(5);
        fail(1);

        assertThat(lanes.paused()).isEmpty();
    }

    @Test
    void a_probe_that_goes_through_resumes_the_lane() {
        fail(3);
        later(10);
        fail(1);

        watch.failed(claim(true), "It cannot be reached.");
        assertThat(lanes.paused()).hasSize(1);
        watch.succeeded(claim(true));

        assertThat(lanes.paused()).isEmpty();
        assertThat(notice.told()).hasSize(2).last().isEqualTo("resumed hook:example.com");
    }

    @Test
    void whoever_was_under_way_when_it_was_paused_does_not_resume_it() {
        fail(3);
        later(10);
        fail(1);

        watch.succeeded(claim(false));

        assertThat(lanes.paused()).hasSize(1);
    }

    @Test
    void it_is_told_once() {
        fail(3);
        later(10);
        fail(4);
        later(10);
        fail(4);

        assertThat(notice.told()).hasSize(1);
    }

    @Test
    void nothing_is_paused_where_nobody_wants_it() {
        var idle = new LaneWatch(lanes, LaneWatch.Rule.NEVER, notice, clock);
        for (int i = 0; i < 10; i++) idle.failed(claim(false), "It cannot be reached.");

        assertThat(lanes.paused()).isEmpty();
    }
}
