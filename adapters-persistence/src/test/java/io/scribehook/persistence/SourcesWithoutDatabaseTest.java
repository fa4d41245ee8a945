package io.scribehook.persistence;

import static io.scribehook.domain.fixture.Fixtures.aSource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scribehook.domain.fake.InMemorySecretBox;
import io.scribehook.domain.source.Source;
import io.scribehook.domain.source.SourceName;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** What the intake learns of sources while the database is away. */
final class SourcesWithoutDatabaseTest {
    private final Source source = aSource().build();
    private final InMemorySecretBox box = new InMemorySecretBox();
    private final Table table = new Table();
    private long now;
    private final JdbcSources sources = new JdbcSources(table, box, () -> now);

    @Test
    void what_was_read_last_holds_while_the_database_is_away() {
        assertThat(sources.find(source.name())).contains(source);
        table.away = true;
        now += TimeUnit.HOURS.toNanos(1);

        assertThat(sources.find(source.name())).contains(source);
        assertThat(sources.find(source.name())).contains(source);

        assertThat(table.reads).isEqualTo(2);
    }

    @Test
    void the_database_is_asked_again_after_two_seconds() {
        sources.find(source.name());
        table.rows = List.of();
        assertThat(sources.find(source.name())).isPresent();

        now += TimeUnit.SECONDS.toNanos(2);

        assertThat(sources.find(source.name())).isEmpty();
        assertThat(table.reads).isEqualTo(2);
    }

    @Test
    void what_was_never_read_is_not_invented() {
        table.away = true;

        assertThatThrownBy(() -> sources.find(source.name())).hasMessage("away");
        assertThatThrownBy(() -> sources.find(source.name())).hasRootCauseMessage("away");
        assertThat(table.reads)
                .as("nobody waits for what was away a moment ago")
                .isEqualTo(1);

        table.away = false;
        now += TimeUnit.SECONDS.toNanos(2);
        assertThat(sources.find(source.name())).contains(source);
    }

    @Test
    void whoever_asks_after_a_change_waits_for_the_reading_that_knows_it() throws Exception {
        sources.find(source.name());
        Source added = aSource().name(new SourceName("added")).build();
        table.rows = List.of(SourceRow.of(source, box), SourceRow.of(added, box));
        table.slow = new CountDownLatch(1);
        sources.save(added);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> sources.find(added.name()));
            table.reading.await();
            var second = threads.submit(() -> sources.find(added.name()));
            assertThatThrownBy(() -> second.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            table.slow.countDown();

            assertThat(first.get()).contains(added);
            assertThat(second.get()).contains(added);
        }
    }

    private final class Table implements SourceRows {
        private List<SourceRow> rows = List.of(SourceRow.of(source, box));
        private final CountDownLatch reading = new CountDownLatch(1);
        private CountDownLatch slow = new CountDownLatch(0);
        private boolean away;
        private int reads;

        @Override
        public List<SourceRow> findAllOrderByName() {
            reads++;
            if (away) throw new IllegalStateException("away");
            awaitLeave();
            return rows;
        }

        private void awaitLeave() {
            try {
                if (slow.getCount() > 0) reading.countDown();
                slow.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void put(SourceRow row) {
            // what is there is in rows
        }

        @Override
        public int reseal(String name, String before, String next) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int resealPlan(String name, String before, String next) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void deleteById(String name) {
            throw new UnsupportedOperationException();
        }
    }
}
