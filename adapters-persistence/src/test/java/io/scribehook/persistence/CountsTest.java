package io.scribehook.persistence;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.overview.Overview;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.generic.GenericType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counts that nobody counts stay exact. */
final class CountsTest {
    private final Counts counts = new Counts(TestService.jdbi());

    @BeforeEach
    void clear() {
        TestService.clear();
    }

    private static void insert(int jobs) {
        TestService.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                        insert into jobs (id, provider, audio, options, plan, metadata, created_at, state, detail, version)
                        select gen_random_uuid(), 'deepgram', '{}', '{}', '{}', '{}', :now, 'accepted', '{}', 0
                        from generate_series(1, :jobs)""")
                        .bind("now", NOW)
                        .bind("jobs", jobs)
                        .execute());
    }

    private static void move(String from, String to, int jobs) {
        TestService.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                        update jobs set state = :to
                        where id in (select id from jobs where state = :from limit :jobs for update skip locked)""")
                        .bind("from", from)
                        .bind("to", to)
                        .bind("jobs", jobs)
                        .execute());
    }

    @Test
    void they_follow_every_statement_summed_up_or_not() {
        insert(10);
        move("accepted", "waiting", 4);
        assertThat(counts.now()).isEqualTo(Map.of("jobs.accepted", 6L, "jobs.waiting", 4L));

        counts.sumUp();
        move("waiting", "completed", 4);
        TestService.jdbi().useHandle(handle -> handle.execute("delete from jobs where state = 'accepted'"));

        assertThat(TestService.bean(Overview.class).counts()).isEqualTo(Map.of("jobs.completed", 4L));
        TestService.clear();
        assertThat(counts.now()).isEmpty();
    }

    @Test
    void they_stay_exact_while_many_write_and_sum_up() throws Exception {
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> writing = () -> {
                for (int i = 0; i < 20; i++) {
                    insert(3);
                    move("accepted", "waiting", 1);
                    if (i % 4 == 0) counts.sumUp();
                }
                return true;
            };
            for (var writer : writers.invokeAll(Collections.nCopies(6, writing)))
                assertThat(writer.get()).isTrue();
        }
        counts.sumUp();

        long counted = counts.now().values().stream().mapToLong(Long::longValue).sum();
        assertThat(counted).isEqualTo(360);
        assertThat(counts.now())
                .isEqualTo(TestService.jdbi()
                        .withHandle(handle -> handle.createQuery(
                                        "select 'jobs.' || state, count(*) from jobs group by state")
                                .setMapKeyColumn("?column?")
                                .setMapValueColumn("count")
                                .collectInto(new GenericType<Map<String, Long>>() {})));
    }
}
