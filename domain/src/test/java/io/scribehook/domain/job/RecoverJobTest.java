package io.scribehook.domain.job;

import static io.scribehook.domain.fake.Steps.mail;
import static io.scribehook.domain.fake.Steps.on;
import static io.scribehook.domain.fake.TheService.DEADLINE;
import static io.scribehook.domain.fake.TheService.FIRST_CHECK;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.fake.TheService;
import io.scribehook.domain.followup.On;
import io.scribehook.domain.provider.Fetched;
import io.scribehook.domain.provider.Submitted;
import io.scribehook.domain.provider.Transcriber.Recovery;
import io.scribehook.domain.work.WorkKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecoverJobTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final TheService service = new TheService();

    @Test
    void a_result_whose_callback_was_lost_is_fetched_at_the_first_check() {
        Job job = service.submit(mail("done"));
        service.transcriber.fetches().then(ready("ready - en Good morning"));

        service.pass(FIRST_CHECK);

        assertThat(service.state(job)).isInstanceOf(JobState.Completed.class);
        assertThat(service.mail.deliveries().asked()).hasSize(1);
        service.pass(DEADLINE);
        assertThat(service.queue.all()).isEmpty();
    }

    @Test
    void a_provider_that_is_still_at_it_is_asked_after_growing_pauses_and_last_at_the_deadline() {
        Job job = service.submit(on(On.FAILURE, mail("sorry")));

        service.pass(DEADLINE.minus(SECOND));
        assertThat(service.transcriber.fetches().asked()).hasSize(6); // after 1, 2, 4, 8, 16, 32 minutes
        assertThat(service.state(job)).isInstanceOf(JobState.Waiting.class);
        service.pass(SECOND);

        assertThat(service.transcriber.fetches().asked()).hasSize(7);
        assertThat(service.state(job)).isEqualTo(new JobState.Expired(service.clock.instant()));
        assertThat(service.mail.deliveries().asked()).hasSize(1);
    }

    @Test
    void a_job_may_be_in_more_of_a_hurry_than_its_provider() {
        Job job = service.submit(new Terms(Duration.ofSeconds(30), null));

        service.pass(Duration.ofSeconds(29));
        assertThat(service.state(job)).isInstanceOf(JobState.Waiting.class);
        service.pass(SECOND);

        assertThat(service.state(job)).isInstanceOf(JobState.Expired.class);
        assertThat(service.transcriber.fetches().asked())
                .as("not before the deadline, but then")
                .hasSize(1);
    }

    @Test
    void a_job_that_may_not_be_paid_twice_is_given_up() {
        service.transcriber.recovering(Recovery.RESUBMIT);
        Job job = service.submit(new Terms(null, Terms.AtDeadline.GIVE_UP));

        service.pass(DEADLINE);

        assertThat(service.state(job)).isInstanceOf(JobState.Expired.class);
        assertThat(service.transcriber.submissions().asked()).hasSize(1);
    }

    @Test
    void a_job_whose_provider_keeps_nothing_is_asked_for_until_the_deadline_and_then_sent_again() {
        Job job = service.submit(new Terms(null, Terms.AtDeadline.RESUBMIT));

        service.pass(DEADLINE.minus(SECOND));
        assertThat(service.transcriber.fetches().asked()).hasSize(6);
        assertThat(service.submission(job).number()).isEqualTo(1);
        service.pass(SECOND);

        assertThat(service.submission(job).number()).isEqualTo(2);
        service.pass(DEADLINE);
        assertThat(service.state(job)).as("the cap holds").isInstanceOf(JobState.Expired.class);
    }

    @Test
    void a_provider_that_does_not_answer_is_asked_until_the_deadline() {
        service.transcriber.fetches().otherwise(_ -> new Fetched.Again("no answer", null));
        Job job = service.submit();

        service.pass(DEADLINE.minus(SECOND));
        assertThat(service.state(job)).isInstanceOf(JobState.Waiting.class);
        service.pass(SECOND);

        assertThat(service.state(job)).isInstanceOf(JobState.Expired.class);
    }

    @Test
    void a_callback_of_what_the_provider_no_longer_knows_is_waited_for_before_it_is_paid_for_again() {
        service.transcriber.fetches().otherwise(_ -> new Fetched.Gone("not found"));
        Job job = service.submit();

        service.pass(DEADLINE.minus(SECOND));
        assertThat(service.submission(job).number()).isEqualTo(1);
        service.pass(SECOND);

        assertThat(service.submission(job).number()).isEqualTo(2);
    }

    @Test
    void a_provider_that_says_when_to_ask_again_is_not_asked_before() {
        service.transcriber
                .fetches()
                .then(new Fetched.Again("busy", service.clock.instant().plus(DEADLINE.dividedBy(2))));
        service.submit();

        service.pass(DEADLINE.dividedBy(2).minus(SECOND));
        assertThat(service.transcriber.fetches().asked()).hasSize(1);
        service.pass(SECOND);
        assertThat(service.transcriber.fetches().asked()).hasSize(2);
    }

    @Test
    void no_more_is_submitted_again_within_a_day_than_is_allowed() {
        service.transcriber.recovering(Recovery.RESUBMIT);
        List<Job> all = Stream.generate(() -> service.accept(on(On.FAILURE, mail("sorry"))))
                .limit(TheService.MOST_RESUBMISSIONS_PER_DAY + 2)
                .toList();

        service.pass(DEADLINE);

        assertThat(all.stream().map(service::submission).filter(it -> it.number() == 2))
                .hasSize(TheService.MOST_RESUBMISSIONS_PER_DAY);
        assertThat(all.stream().map(service::state).filter(JobState.Failed.class::isInstance))
                .hasSize(2)
                .allSatisfy(state ->
                        assertThat(((JobState.Failed) state).failure().code()).isEqualTo("resubmission_limit"));

        service.pass(Duration.ofDays(1));
        Job tomorrow = service.submit();
        service.pass(DEADLINE);
        assertThat(service.submission(tomorrow).number()).isEqualTo(2);
    }

    @Test
    void what_the_provider_lost_for_nothing_is_sent_again_at_once_within_the_cap() {
        service.transcriber.fetches().otherwise(_ -> new Fetched.Forgotten("restarted"));
        Job job = service.submit();

        service.pass(FIRST_CHECK);
        assertThat(service.state(job)).isInstanceOf(JobState.Waiting.class);
        assertThat(service.submission(job).number()).isEqualTo(2);
        service.pass(FIRST_CHECK);

        assertThat(service.state(job)).isInstanceOf(JobState.Expired.class);
        assertThat(service.transcriber.submissions().asked()).hasSize(TheService.MOST_SUBMISSIONS);
    }

    @Test
    void a_job_that_is_sent_again_is_sent_at_the_deadline_and_expires_at_the_next() {
        service.transcriber.recovering(Recovery.RESUBMIT);
        Job job = service.submit();

        service.pass(DEADLINE.minus(SECOND));
        assertThat(service.transcriber.submissions().asked()).hasSize(1);
        service.pass(SECOND);
        assertThat(service.transcriber.submissions().asked()).hasSize(2);
        assertThat(service.state(job)).isInstanceOf(JobState.Waiting.class);
        service.pass(DEADLINE);

        assertThat(service.state(job)).isInstanceOf(JobState.Expired.class);
        assertThat(service.transcriber.submissions().asked()).hasSize(2);
        assertThat(service.transcriber.fetches().asked()).isEmpty();
    }

    @Test
    void a_provider_that_is_busy_when_the_job_is_sent_again_has_the_whole_time_once_more() {
        service.transcriber.recovering(Recovery.RESUBMIT);
        Job job = service.submit();
        service.transcriber.submissions().then(new Submitted.Again("busy", null));

        service.pass(DEADLINE.plusSeconds(10));

        assertThat(service.state(job)).isInstanceOf(JobState.Waiting.class);
    }

    @Test
    void a_late_callback_of_the_first_submission_completes_a_job_that_was_sent_again() {
        service.transcriber.recovering(Recovery.RESUBMIT);
        Job job = service.submit(mail("done"));
        Submission first = service.submission(job);
        service.pass(DEADLINE);

        service.callback(first, "ready - en Good morning");
        service.callback(job, "ready - en Good morning again");
        service.runDue();

        assertThat(service.state(job)).isInstanceOf(JobState.Completed.class);
        assertThat(service.mail.deliveries().asked()).hasSize(1);
    }

    @Test
    void a_job_of_which_nobody_can_ask_is_given_up_at_the_deadline() {
        service.transcriber.recovering(Recovery.GIVE_UP);
        Job job = service.submit();

        service.pass(DEADLINE.minus(SECOND));
        assertThat(service.state(job)).isInstanceOf(JobState.Waiting.class);
        service.pass(SECOND);

        assertThat(service.state(job)).isInstanceOf(JobState.Expired.class);
        assertThat(service.transcriber.fetches().asked()).isEmpty();
        assertThat(service.transcriber.submissions().asked()).hasSize(1);
    }

    @Test
    void a_fetched_result_that_says_nothing_does_not_end_the_watch() {
        Job job = service.submit();
        service.transcriber.fetches().then(ready("what is this"));

        service.pass(FIRST_CHECK);
        assertThat(service.state(job)).isInstanceOf(JobState.Waiting.class);
        service.pass(DEADLINE);

        assertThat(service.state(job)).isInstanceOf(JobState.Expired.class);
    }

    @Test
    void a_provider_that_always_says_something_new_that_nobody_understands_is_not_asked_for_ever() {
        var count = new AtomicInteger();
        service.transcriber.fetches().otherwise(_ -> ready("gibberish " + count.incrementAndGet()));
        Job job = service.submit();

        service.pass(DEADLINE.plus(FIRST_CHECK));

        assertThat(service.state(job)).isInstanceOf(JobState.Expired.class);
        assertThat(service.queue.all()).isEmpty();
    }

    @Test
    void a_result_that_is_fetched_after_the_deadline_is_read_before_the_job_is_given_up() {
        Job job = service.submit(mail("done"), on(On.FAILURE, mail("sorry")));
        service.transcriber.fetches().then(ready("ready - en Good morning"));
        service.clock.advance(DEADLINE.multipliedBy(5));

        service.runDue();

        assertThat(service.state(job)).isInstanceOf(JobState.Completed.class);
        assertThat(service.owed(job)).extracting(it -> it.step().name()).containsExactly("done");
    }

    @Test
    void a_callback_that_comes_while_a_job_expires_wins() {
        Job job = service.submit(mail("done"), on(On.FAILURE, mail("sorry")));
        service.pass(DEADLINE.minus(SECOND));
        service.clock.advance(SECOND);
        var claim = service.claim(WorkKind.RECOVER);
        service.callback(job, "ready - en Good morning");
        service.ledger.meanwhile(() -> service.perform(service.claim(WorkKind.INTERPRET)));

        assertThat(service.perform(claim)).isEqualTo("overtaken");
        assertThat(service.runDue()).contains("ended");

        assertThat(service.state(job)).isInstanceOf(JobState.Completed.class);
        assertThat(service.owed(job)).extracting(it -> it.step().name()).containsExactly("done");
    }

    @Test
    void whoever_lost_the_lease_ends_nothing() {
        Job job = service.submit();
        service.clock.advance(FIRST_CHECK);
        var stale = service.claim(WorkKind.RECOVER);
        service.pass(TheService.LEASE);
        service.transcriber.fetches().then(new Fetched.Gone("not found"));

        assertThat(service.perform(stale)).isEqualTo("lease_lost");
        assertThat(service.state(job)).isInstanceOf(JobState.Waiting.class);
    }

    private static Fetched ready(String words) {
        return new Fetched.Ready("text/plain", Body.of(words.getBytes(StandardCharsets.UTF_8)));
    }
}
