package io.scribehook.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.work.WorkKind;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class WorkersTest {
    private final WorkerConfig config = new WorkerConfig(
            true, 8, 128, 0, 256, Duration.ofSeconds(20), Duration.ofMinutes(2), Duration.ofMillis(500));
    private final LaneConfig lanes =
            new LaneConfig(3, null, null, 20, Duration.ofSeconds(15), Duration.ofSeconds(30), null);

    @Test
    void one_destination_takes_no_more_than_its_share() {
        assertThat(Workers.perLane(Set.of(WorkKind.FOLLOW_UP), config, lanes)).isEqualTo(3);
        assertThat(Workers.perLane(Set.of(WorkKind.SUBMIT), config, lanes)).isEqualTo(3);
    }

    @Test
    void events_of_one_provider_are_read_as_many_at_once_as_of_several() {
        assertThat(Workers.perLane(Set.of(WorkKind.INTERPRET), config, lanes)).isEqualTo(128);
    }
}
