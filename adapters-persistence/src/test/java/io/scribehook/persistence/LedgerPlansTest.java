package io.scribehook.persistence;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static io.scribehook.domain.fixture.Fixtures.aFollowUp;
import static io.scribehook.domain.fixture.Fixtures.aJob;
import static io.scribehook.domain.fixture.Fixtures.workFor;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUpState;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.ledger.Change;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How PostgreSQL writes a decision when much is stored, by plans that it made when there was nothing. */
final class LedgerPlansTest {
    private static final int STORED = 20_000;
    private static final int FEW = 500;

    @BeforeEach
    void clear() {
        TestService.clear();
    }

    @Test
    void a_plan_of_an_empty_database_does_not_read_a_full_one() {
        TestService.jdbi().useHandle(handle -> {
            for (int i = 0; i < 3; i++) rowsReadByOneDecision(handle);
            fill(handle);

            assertThat(rowsReadByOneDecision(handle)).isLessThan(FEW);
        });
    }

    private static long rowsReadByOneDecision(Handle handle) {
        return handle.inTransaction(_ -> {
            Job job = aJob().build();
            FollowUp followUp = aFollowUp().about(job).build();
            write(handle, new Change.JobCreated(job, null), new Change.FollowUpOwed(followUp, workFor(followUp)));
            write(handle, new Change.FollowUpMoved(followUp.moved(new FollowUpState.Done(1, "sent", NOW))));
            long read = handle.createQuery("""
                            select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))
                            from pg_stat_xact_user_tables""").mapTo(Long.class).one();
            handle.rollback();
            return read;
        });
    }

    private static void write(Handle handle, Change... changes) {
        var decision = new Decision(null, List.of(changes));
        assertThat(new LedgerTransaction(handle).write(List.of(decision))).isEmpty();
    }

    private static void fill(Handle handle) {
        handle.createUpdate("""
                        insert into follow_ups
                            (id, subject_kind, subject_id, branch, step_name, kind, step, created_at, state, detail, version)
                        select gen_random_uuid(), 'job', gen_random_uuid(), 'success', 'note', 'note', '{}', :now, 'done',
                            '{}', 1
                        from generate_series(1, :many)""").bind("now", NOW).bind("many", STORED).execute();
    }
}
