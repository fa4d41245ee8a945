package io.scribehook.persistence;

import static io.scribehook.domain.fixture.Fixtures.aJob;
import static io.scribehook.domain.fixture.Fixtures.newId;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.contract.NewsFeedContract;
import io.scribehook.domain.contract.Stores;
import io.scribehook.domain.news.NewsFeed;
import io.scribehook.domain.news.NewsFeed.Position;
import io.scribehook.domain.news.NewsFeed.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

final class JdbcNewsFeedTest extends NewsFeedContract {
    @Override
    protected Stores emptyStores() {
        return TestService.emptyStores();
    }

    @Override
    protected NewsFeed feed() {
        return TestService.bean(NewsFeed.class);
    }

    @Test
    void what_is_committed_late_is_told_late_and_holds_up_nobody() {
        Position start = feed().present();
        UUID late = newId();
        try (Handle slow = TestService.jdbi().open()) {
            slow.begin();
            tell(slow, late);
            UUID quick = stored(aJob()).id().value();

            assertThat(subjects(start)).containsExactly(quick);
            Position meanwhile = feed().after(start, 10).next();
            slow.commit();

            assertThat(subjects(meanwhile)).containsExactly(late);
            assertThat(subjects(start)).containsExactlyInAnyOrder(late, quick);
        }
    }

    @Test
    void what_is_committed_late_is_not_skipped_by_who_reads_page_by_page() {
        Position start = feed().present();
        List<UUID> read = new ArrayList<>();
        UUID late = newId();
        try (Handle slow = TestService.jdbi().open()) {
            slow.begin();
            tell(slow, late);
            List<UUID> quick = List.of(jobId(), jobId(), jobId());
            var first = (Reading.Told) feed().after(start, 2);
            first.news().forEach(news -> read.add(news.subject()));
            slow.commit();

            var second = (Reading.Told) feed().after(first.next(), 2);
            second.news().forEach(news -> read.add(news.subject()));
            assertThat(read).containsExactlyElementsOf(quick);
            assertThat(second.more()).isTrue();
            assertThat(subjects(second.next())).containsExactly(late);
        }
    }

    @Test
    void a_position_of_a_database_that_was_restored_since_missed_everything() {
        String ahead = TestService.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select (pg_snapshot_xmax(pg_current_snapshot())::text::bigint + 1000)::text")
                        .mapTo(String.class)
                        .one());

        assertThat(feed().after(new Position(ahead + ":" + ahead + ":"), 10)).isInstanceOf(Reading.Missed.class);
    }

    @Test
    void reading_on_goes_by_the_key() {
        var plan = TestService.jdbi().withHandle(handle -> {
            handle.execute("set enable_seqscan = off");
            return handle.createQuery("""
                            explain select * from news n
                            where (n.xid >= '700'::xid8 or n.xid = any('{600,610}'::xid8[]))
                            order by n.xid, n.seq limit 100""").mapTo(String.class).list();
        });

        assertThat(String.join("\n", plan)).contains("news_pkey").doesNotContain("Seq Scan");
    }

    private UUID jobId() {
        return stored(aJob()).id().value();
    }

    private List<UUID> subjects(Position position) {
        return ((Reading.Told) feed().after(position, 10))
                .news().stream().map(news -> news.subject()).toList();
    }

    private static void tell(Handle handle, UUID subject) {
        handle.createUpdate("insert into news (topic, subject, state) values ('job', :subject, 'accepted')")
                .bind("subject", subject)
                .execute();
    }
}
