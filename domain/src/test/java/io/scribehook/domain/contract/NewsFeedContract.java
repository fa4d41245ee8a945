package io.scribehook.domain.contract;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static io.scribehook.domain.fixture.Fixtures.aCallback;
import static io.scribehook.domain.fixture.Fixtures.aFollowUp;
import static io.scribehook.domain.fixture.Fixtures.aJob;
import static io.scribehook.domain.fixture.Fixtures.aSubmission;
import static io.scribehook.domain.ledger.Commitment.OVERTAKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUpState;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobState;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.news.News;
import io.scribehook.domain.news.News.Topic;
import io.scribehook.domain.news.NewsFeed;
import io.scribehook.domain.news.NewsFeed.Position;
import io.scribehook.domain.news.NewsFeed.Reading;
import io.scribehook.domain.source.SourceName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is committed is told once to whoever reads on. */
public abstract class NewsFeedContract extends OnStores {
    private static final Instant FAR_FUTURE = Instant.parse("2999-01-01T00:00:00Z");

    private Position start = new Position("");

    /** The feed of the stores that were given last. */
    protected abstract NewsFeed feed();

    @BeforeEach
    void remember() {
        stored(aJob());
        start = feed().present();
    }

    @Test
    void what_was_committed_before_the_present_is_not_told() {
        assertThat(told(start)).isEmpty();
    }

    @Test
    void a_job_s_way_is_told_in_its_order() {
        Job job = stored(aJob());
        var submission = aSubmission(job, 1, "p-1");
        Job done = job.moved(new JobState.Completed(NOW));
        given(new Change.SubmissionSaved(submission), new Change.JobMoved(done));

        assertThat(told(start))
                .containsExactly(
                        new News(Topic.JOB, job.id().value(), job.id(), "accepted"),
                        new News(
                                Topic.SUBMISSION,
                                submission.id().value(),
                                job.id(),
                                submission.state().name().toLowerCase(Locale.ROOT)),
                        new News(Topic.JOB, job.id().value(), job.id(), "completed"));
    }

    @Test
    void a_callback_is_told_when_it_is_read() {
        Job job = stored(aJob());
        var event = stored(aCallback().to(new SourceName("desk")).bytes(1).build(), "a");
        stores.inbox().store(aCallback().to(new SourceName("desk")).bytes(1).build(), body("a"));
        given(new Change.EventRuled(event.id(), new EventState.Interpreted("transcript_ready", job.id(), "", NOW)));

        assertThat(about(Topic.CALLBACK))
                .containsExactly(new News(Topic.CALLBACK, event.id().value(), job.id(), "interpreted"));
    }

    @Test
    void a_follow_up_is_told_when_it_is_owed_and_when_it_ended() {
        Job job = stored(aJob());
        FollowUp owed = aFollowUp().about(job).build();
        FollowUp again = aFollowUp().about(job).build();
        given(new Change.FollowUpOwed(owed, null), new Change.FollowUpOwed(again, null));
        FollowUp running = owed.moved(new FollowUpState.Running(1, NOW));
        given(new Change.FollowUpMoved(running));
        given(new Change.FollowUpMoved(running.moved(new FollowUpState.Dead(1, "refused", NOW))));

        assertThat(about(Topic.FOLLOW_UP))
                .containsExactly(
                        new News(Topic.FOLLOW_UP, owed.id().value(), job.id(), "waiting"),
                        new News(Topic.FOLLOW_UP, owed.id().value(), job.id(), "dead"));
    }

    @Test
    void what_is_not_committed_is_not_told() {
        Job job = stored(aJob());
        Position before = feed().present();
        Job stale = job.moved(new JobState.Expired(NOW)).moved(new JobState.Expired(NOW));

        assertThat(commit(null, new Change.SubmissionSaved(aSubmission(job, 1, null)), new Change.JobMoved(stale)))
                .isEqualTo(OVERTAKEN);

        assertThat(told(before)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void reading_on_page_by_page_neither_skips_nor_repeats_while_more_is_told(int most) {
        List<UUID> jobs = new ArrayList<>();
        for (int i = 0; i < 7; i++) jobs.add(stored(aJob()).id().value());

        List<UUID> read = new ArrayList<>();
        Position position = start;
        for (int rounds = 0; rounds < 20; rounds++) {
            var told = reading(position, most);
            assertThat(told.news()).hasSizeLessThanOrEqualTo(most);
            told.news().forEach(news -> read.add(news.subject()));
            position = told.next();
            if (rounds < 3) jobs.add(stored(aJob()).id().value());
        }

        assertThat(read).containsExactlyInAnyOrderElementsOf(jobs).doesNotHaveDuplicates();
    }

    @Test
    void more_is_said_exactly_while_there_is_more() {
        for (int i = 0; i < 3; i++) stored(aJob());

        assertThat(reading(start, 2).more()).isTrue();
        assertThat(reading(reading(start, 2).next(), 2).more()).isFalse();
        assertThat(reading(start, 50).more()).isFalse();
    }

    @Test
    void what_many_commit_at_once_is_told_once_to_whoever_reads_meanwhile() throws Exception {
        List<UUID> read = Collections.synchronizedList(new ArrayList<>());
        List<UUID> written = Collections.synchronizedList(new ArrayList<>());
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 7; i++)
            all.add(() -> {
                for (int n = 0; n < 20; n++) written.add(stored(aJob()).id().value());
                return true;
            });
        all.add(() -> {
            Position position = start;
            while (read.size() < 7 * 20) {
                var told = reading(position, 9);
                told.news().forEach(news -> read.add(news.subject()));
                position = told.next();
            }
            return true;
        });

        Race.together(all);

        assertThat(read).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void what_is_forgotten_is_said_to_be_missed() {
        stored(aJob());

        feed().forget(FAR_FUTURE, 1_000);

        assertThat(feed().after(start, 10)).isInstanceOf(Reading.Missed.class);
        Position anew = feed().after(start, 10).next();
        Job job = stored(aJob());
        assertThat(told(anew))
                .extracting(News::subject)
                .containsExactly(job.id().value());
    }

    @Test
    void the_latest_are_kept() {
        Position before = start;
        for (int i = 0; i < 5; i++) {
            before = i == 4 ? feed().present() : before;
            stored(aJob());
        }

        feed().forget(Instant.EPOCH, 2);

        assertThat(told(before)).hasSize(1);
        assertThat(feed().after(start, 10)).isInstanceOf(Reading.Missed.class);
    }

    @Test
    void nothing_is_forgotten_that_is_neither_old_nor_too_much() {
        stored(aJob());

        feed().forget(Instant.EPOCH, 1_000);

        assertThat(told(start)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "-1", "1:2:", "9:1:", "99999999999999999999999", "1;2", "'", "é", "7:9:8,8", "0:0:0"})
    void what_is_no_position_of_ours_missed_everything(String value) {
        var reading = feed().after(new Position(value), 10);

        assertThat(reading).isInstanceOf(Reading.Missed.class);
        assertThat(told(reading.next())).isEmpty();
    }

    private List<News> about(Topic topic) {
        return told(start).stream().filter(news -> news.topic() == topic).toList();
    }

    private List<News> told(Position position) {
        return reading(position, 1_000).news();
    }

    private Reading.Told reading(Position position, int most) {
        return (Reading.Told) feed().after(position, most);
    }
}
