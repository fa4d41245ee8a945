package io.scribehook.persistence;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static io.scribehook.domain.fixture.Fixtures.aFollowUp;
import static io.scribehook.domain.fixture.Fixtures.aJob;
import static io.scribehook.domain.fixture.Fixtures.workFor;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUpId;
import io.scribehook.domain.followup.FollowUpState;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.ledger.Change;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What PostgreSQL reads when much is stored, by plans that it made when there was nothing. */
final class KeptPlansTest {
    private static final int STORED = 20_000;
    private static final int FEW = 500;

    @BeforeEach
    void clear() {
        TestService.clear();
    }

    @Test
    void a_decision_does_not_read_what_has_nothing_to_do_with_it() {
        TestService.jdbi().useHandle(handle -> {
            for (int i = 0; i < 3; i++) rowsReadByOneDecision(handle);
            fill(handle);

            assertThat(rowsReadByOneDecision(handle)).isLessThan(FEW);
        });
    }

    @Test
    void a_lookup_does_not_read_what_it_does_not_look_for() {
        TestService.jdbi().useHandle(handle -> {
            var followUps = new JdbcFollowUps(Jdbi.create(handle.getConnection()));
            var id = new FollowUpId(UUID.randomUUID());
            for (int i = 0; i < 6; i++) {
                followUps.find(id);
                followUps.waitingFor(id);
            }
            fill(handle);
            long before = rowsRead(handle);

            followUps.find(id);
            followUps.waitingFor(id);

            assertThat(rowsRead(handle) - before).isLessThan(FEW);
        });
    }

    private static long rowsReadByOneDecision(Handle handle) {
        return handle.inTransaction(_ -> {
            long before = rowsRead(handle);
            Job job = aJob().build();
            FollowUp followUp = aFollowUp().about(job).build();
            write(handle, new Change.JobCreated(job, null), new Change.FollowUpOwed(followUp, workFor(followUp)));
            write(handle, new Change.FollowUpMoved(followUp.moved(new FollowUpState.Done(1, "sent", NOW))));
            long read = rowsRead(handle) - before;
            handle.rollback();
            return read;
        });
    }

    /** Of follow-ups: what this connection has told others, and what it has not. */
    private static long rowsRead(Handle handle) {
        return handle.createQuery("""
                        select sum(seq_tup_read + idx_tup_fetch)::bigint
                        from (
                            select relname, seq_tup_read, idx_tup_fetch from pg_stat_user_tables
                            union all
                            select relname, seq_tup_read, idx_tup_fetch from pg_stat_xact_user_tables
                        ) as read where relname = 'follow_ups'""").mapTo(Long.class).one();
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
