package io.scribehook.domain.contract;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.work.Backlog;
import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.Work;
import io.scribehook.domain.work.WorkKind;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Backlog} keeps to. */
public abstract class BacklogContract extends OnStores {
    private static final Lane SLOW = new Lane("provider:slow");
    private static final Lane FAST = new Lane("provider:fast");

    /** Over the same state as the stores. */
    protected abstract Backlog backlog();

    @Test
    void where_there_is_no_work_there_is_no_line() {
        assertThat(backlog().lines(NOW)).isEmpty();
    }

    @Test
    void what_is_due_and_what_comes_later_are_counted_by_kind_and_lane() {
        schedule(WorkKind.SUBMIT, SLOW, Duration.ofSeconds(-20));
        schedule(WorkKind.SUBMIT, SLOW, Duration.ofSeconds(-50));
        schedule(WorkKind.SUBMIT, SLOW, Duration.ofSeconds(30));
        schedule(WorkKind.SUBMIT, FAST, Duration.ofSeconds(30));
        schedule(WorkKind.FETCH, SLOW, Duration.ZERO);

        assertThat(backlog().lines(NOW))
                .containsExactlyInAnyOrder(
                        new Backlog.Line(WorkKind.SUBMIT, SLOW, 2, 1, NOW.minusSeconds(50)),
                        new Backlog.Line(WorkKind.SUBMIT, FAST, 0, 1, null),
                        new Backlog.Line(WorkKind.FETCH, SLOW, 1, 0, NOW));
    }

    @Test
    void what_is_under_way_is_not_done_yet() {
        schedule(WorkKind.SUBMIT, SLOW, Duration.ofSeconds(-20));
        var claim = theOnly(claims(NOW));

        assertThat(theOnly(backlog().lines(NOW)).due()).isEqualTo(1);

        commit(claim, new Change.WorkFinished());
        assertThat(backlog().lines(NOW)).isEmpty();
    }

    private void schedule(WorkKind kind, Lane lane, Duration from) {
        given(new Change.WorkScheduled(new Work(kind, UUID.randomUUID(), lane, NOW.plus(from))));
    }
}
