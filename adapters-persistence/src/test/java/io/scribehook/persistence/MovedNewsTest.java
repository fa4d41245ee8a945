package io.scribehook.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.scribehook.domain.fixture.Fixtures;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.news.News;
import io.scribehook.domain.news.NewsFeed;
import io.scribehook.domain.news.NewsFeed.Position;
import io.scribehook.domain.news.NewsFeed.Reading;
import io.scribehook.persistence.embedded.DatabaseAccess;
import io.scribehook.persistence.embedded.TestPostgres;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** News are numbered by a server's transactions: after a move to another server the old numbers mean nothing. */
final class MovedNewsTest {
    private final DatabaseAccess access = TestPostgres.freshDatabase();
    private final Jdbi database = Jdbi.create(access.url(), access.user(), access.password());

    @Test
    void after_a_move_to_another_server_the_old_news_are_forgotten_and_new_ones_are_told() {
        new Migrations(access).migrate();
        Position old = new Position("900000:900000:");
        database.useHandle(handle -> {
            handle.execute("insert into cluster (identity, xid) values ('system 1', '34000')");
            handle.execute("update news_forgotten set through = '890000'");
            handle.execute("""
                insert into news (xid, topic, subject, state)
                select '900000', 'job', gen_random_uuid(), 'accepted' from generate_series(1, 20)\
                """);
        });

        try (ApplicationContext node = TestService.open(access)) {
            NewsFeed feed = node.getBean(NewsFeed.class);
            Reading first = feed.after(old, 100);
            Job job = Fixtures.aJob().build();
            node.getBean(Ledger.class).commit(null, List.of(new Change.JobCreated(job, null)));

            assertThat(first).isInstanceOf(Reading.Missed.class);
            Reading.Told told = (Reading.Told) feed.after(first.next(), 100);
            assertThat(told.news())
                    .extracting(News::subject)
                    .containsExactly(job.id().value());
            assertThat(((Reading.Told) feed.after(told.next(), 100)).news()).isEmpty();
        }
    }

    @Test
    void an_identity_that_may_not_be_compared_shows_in_a_counter_that_went_back() {
        new Migrations(access).migrate();
        database.useHandle(handle -> handle.execute("update news_forgotten set through = '890000000'"));

        try (ApplicationContext node = TestService.open(access)) {
            NewsFeed feed = node.getBean(NewsFeed.class);

            assertThat(feed.after(feed.present(), 10)).isInstanceOf(Reading.Told.class);
        }
    }

    @Test
    void a_restart_on_the_same_server_forgets_nothing() {
        Position start;
        Job job = Fixtures.aJob().build();
        try (ApplicationContext node = TestService.open(access)) {
            start = node.getBean(NewsFeed.class).present();
            node.getBean(Ledger.class).commit(null, List.of(new Change.JobCreated(job, null)));
        }

        try (ApplicationContext node = TestService.open(access)) {
            Reading reading = node.getBean(NewsFeed.class).after(start, 10);
            assertThat(((Reading.Told) reading).news())
                    .extracting(News::subject)
                    .containsExactly(job.id().value());
        }
        assertThat(identity()).startsWith("system ");
    }

    private String identity() {
        return database.withHandle(handle -> handle.createQuery("select identity from cluster")
                .mapTo(String.class)
                .one());
    }
}
