package io.scribehook.persistence;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.work.Room;
import io.scribehook.domain.work.WorkKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How PostgreSQL carries out the claim when much is in the queue. */
final class ClaimPlanTest {
    @BeforeEach
    void fill() {
        TestService.clear();
        TestService.jdbi().useHandle(handle -> {
            handle.createUpdate("""
                            insert into work (kind, subject, lane, due_at, tries)
                            select 'follow_up', gen_random_uuid(), 'lane ' || n % 20, :now - n * interval '1 second', 0
                            from generate_series(1, 50000) as n""").bind("now", NOW).execute();
            handle.execute("analyze work");
        });
    }

    @Test
    void a_claim_reads_the_index_and_little_of_the_table() {
        String plan = String.join("\n", explain());

        assertThat(plan).contains("using work_turns").contains("work_pkey").doesNotContain("Seq Scan on work");
    }

    private static List<String> explain() {
        return TestService.jdbi().inTransaction(handle -> {
            handle.execute(KeptPlans.CLAIMING);
            var wanted = new JdbcWorkQueue.Wanted(
                    Set.of(WorkKind.FOLLOW_UP),
                    32,
                    new Room(16, Map.of(), Map.of("lane 3", 4)),
                    NOW,
                    NOW.plusSeconds(60),
                    UUID.randomUUID(),
                    "lane 7");
            List<String> lines = JdbcWorkQueue.query(handle, "explain (analyze, buffers) " + ClaimSql.CLAIM, wanted)
                    .mapTo(String.class)
                    .list();
            handle.rollback();
            return lines;
        });
    }
}
