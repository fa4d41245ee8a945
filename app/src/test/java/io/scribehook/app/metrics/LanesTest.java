package io.scribehook.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.work.Backlog;
import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.WorkKind;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void a_few_lanes_stay_as_they_are() {
        List<Backlog.Line> lines = hosts(Lanes.MOST);

        assertThat(Lanes.few(lines)).isEqualTo(lines);
    }

    @Test
    void many_hosts_become_one_line_and_none_of_the_work_is_lost() {
        var email = new Backlog.Line(WorkKind.FOLLOW_UP, new Lane("email:mail"), 3, 4, NOW);
        var lines = Stream.concat(hosts(200).stream(), Stream.of(email)).toList();

        assertThat(Lanes.few(lines))
                .containsExactly(
                        new Backlog.Line(WorkKind.FOLLOW_UP, new Lane("callback:*"), 200, 400, NOW.minusSeconds(199)),
                        new Backlog.Line(WorkKind.FOLLOW_UP, new Lane("email:*"), 3, 4, NOW));
    }

    private static List<Backlog.Line> hosts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new Backlog.Line(WorkKind.FOLLOW_UP, new Lane("callback:host" + i), 1, 2, NOW.minusSeconds(i)))
                .toList();
    }
}
