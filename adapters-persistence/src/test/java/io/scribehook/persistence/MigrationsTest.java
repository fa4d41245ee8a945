package io.scribehook.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.persistence.embedded.DatabaseAccess;
import io.scribehook.persistence.embedded.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

final class MigrationsTest {
    private final DatabaseAccess access = TestPostgres.freshDatabase();

    @Test
    void an_empty_database_gets_every_table_and_then_nothing_more() {
        assertThat(new Migrations(access).migrate()).isPositive();
        assertThat(new Migrations(access).migrate()).isZero();

        assertThat(tables())
                .contains("callback_events", "callback_bodies", "jobs", "follow_ups", "work", "sources", "api_keys");
    }

    @Test
    void several_nodes_make_each_migration_once() throws Exception {
        List<Integer> executed = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> nodes = new ArrayList<>();
            for (int i = 0; i < 3; i++) nodes.add(threads.submit(() -> new Migrations(access).migrate()));
            for (Future<Integer> node : nodes) executed.add(node.get());
        }

        assertThat(executed.stream().mapToInt(Integer::intValue).sum())
                .isPositive()
                .isEqualTo(migrations());
    }

    /** A column that is added without a target of its own has ten times as many rows read. */
    @Test
    void the_planner_learns_from_few_rows_of_tables_that_change_all_the_time() {
        new Migrations(access).migrate();

        assertThat(columnsWithManySamples()).isEmpty();
    }

    private List<String> columnsWithManySamples() {
        return database()
                .withHandle(
                        handle -> handle.createQuery("""
                        select attrelid::regclass || '.' || attname
                        from pg_attribute left join pg_index on indexrelid = attrelid
                        where coalesce(indrelid, attrelid) in ('callback_events'::regclass, 'callback_bodies'::regclass,
                                'work'::regclass, 'jobs'::regclass, 'job_labels'::regclass, 'submissions'::regclass,
                                'transcripts'::regclass, 'follow_ups'::regclass, 'attempts'::regclass,
                                'news'::regclass, 'count_changes'::regclass)
                            and attnum > 0 and not attisdropped
                            and (indkey is null or indkey[attnum - 1] = 0)
                            and coalesce(attstattarget, -1) not between 0 and 10""").mapTo(String.class).list());
    }

    private int migrations() {
        return database()
                .withHandle(handle -> handle.createQuery(
                                "select count(distinct version) from flyway_schema_history where success")
                        .mapTo(Integer.class)
                        .one());
    }

    private List<String> tables() {
        return database()
                .withHandle(handle -> handle.createQuery(
                                "select table_name from information_schema.tables where table_schema = 'public'")
                        .mapTo(String.class)
                        .list());
    }

    private Jdbi database() {
        return Jdbi.create(access.url(), access.user(), access.password());
    }
}
