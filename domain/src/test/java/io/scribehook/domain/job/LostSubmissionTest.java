package io.scribehook.domain.job;

import static io.scribehook.domain.fake.Steps.mail;
import static io.scribehook.domain.fake.TheService.DEADLINE;
import static io.scribehook.domain.fake.TheService.LEASE;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.fake.TheService;
import io.scribehook.domain.followup.PlanStep;
import io.scribehook.domain.provider.Submitted;
import io.scribehook.domain.provider.Transcriber.Recovery;
import io.scribehook.domain.provider.Transcriber.Traced;
import io.scribehook.domain.work.WorkKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The provider may or may not have the job: its answer was lost, or we died while handing the job over. */
class LostSubmissionTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final TheService service = new TheService();

    @Test
    void a_lost_answer_makes_the_job_uncertain_and_it_is_traced_soon() {
        Job job = submitLosingTheAnswer();

        assertThat(service.state(job))
                .isEqualTo(new JobState.Uncertain(
                        service.submission(job).id(),
                        "no answer",
                        service.clock.instant().plus(DEADLINE)));
        assertThat(service.transcriber.traces().asked()).isEmpty();
        service.pass(SOON);
        assertThat(service.transcriber.traces().asked())
                .extracting(Submission::id)
                .containsExactly(service.submission(job).id());
    }

    @Test
    void a_submission_that_is_found_is_waited_for() {
        Job job = submitLosingTheAnswer();
        service.transcriber.traces().then(new Traced.Found(new ProviderJobId("p-9")));

        service.pass(SOON);

        assertThat(service.state(job)).isInstanceOf(JobState.Waiting.class);
        assertThat(service.submission(job).providerJobId()).isEqualTo(new ProviderJobId("p-9"));
        assertThat(service.transcriber.submissions().asked()).hasSize(1);
    }

    @Test
    void a_submission_that_is_certainly_not_there_is_sent_again() {
        Job job = submitLosingTheAnswer();
        service.transcriber.traces().then(new Traced.NotFound());

        service.pass(SOON);
        assertThat(service.state(job)).isEqualTo(new JobState.Accepted("no answer"));
        service.pass(Duration.ofSeconds(4));

        assertThat(service.state(job)).isInstanceOf(JobState.Waiting.class);
        assertThat(service.transcriber.submissions().asked()).hasSize(2);
    }

    @Test
    void a_submission_of_which_nobody_can_tell_waits_for_a_callback() {
        Job job = submitLosingTheAnswer(mail("done"));
        service.pass(SOON);
        assertThat(service.state(job)).isInstanceOf(JobState.Uncertain.class);

        service.callback(job, "ready p-1 en Good morning");
        service.runDue();

        assertThat(service.state(job)).isInstanceOf(JobState.Completed.class);
        assertThat(service.mail.deliveries().asked()).hasSize(1);
    }

    @Test
    void a_callback_shows_that_the_provider_has_it_even_if_nobody_can_tell() {
        Job job = submitLosingTheAnswer();
        service.callback(job, "progress p-1 queued");

        service.pass(SOON);

        assertThat(service.state(job)).isInstanceOf(JobState.Waiting.class);
        assertThat(service.transcriber.traces().asked()).isEmpty();
    }

    @Test
    void what_a_callback_showed_is_not_forgotten_when_the_answer_is_lost_after_it() {
        Job job = service.accept();
        service.transcriber.submissions().thenDo(_ -> {
            service.callback(job, "progress p-1 queued");
            service.perform(service.claim(WorkKind.INTERPRET));
            return new Submitted.Lost("no answer");
        });

        service.runDue();

        assertThat(service.state(job)).isInstanceOf(JobState.Waiting.class);
        assertThat(service.submission(job).providerJobId()).isEqualTo(new ProviderJobId("p-1"));
    }

    @Test
    void nor_when_nobody_can_tell_after_it() {
        Job job = submitLosingTheAnswer();
        service.transcriber.traces().thenDo(_ -> {
            service.callback(job, "progress p-1 queued");
            service.perform(service.claim(WorkKind.INTERPRET));
            return new Traced.CannotTell();
        });

        service.pass(SOON);

        assertThat(service.state(job)).isInstanceOf(JobState.Waiting.class);
    }

    @Test
    void whoever_dies_while_handing_over_has_the_submission_traced_by_the_next() {
        Job job = submitDying();
        assertThat(service.state(job)).isInstanceOf(JobState.Submitting.class);
        service.transcriber.traces().then(new Traced.Found(new ProviderJobId("p-9")));

        service.pass(LEASE);

        assertThat(service.state(job)).isInstanceOf(JobState.Waiting.class);
        assertThat(service.transcriber.submissions().asked()).hasSize(1);
    }

    @Test
    void what_was_certainly_not_sent_before_the_death_is_sent() {
        Job job = submitDying();
        service.transcriber.traces().then(new Traced.NotFound());

        service.pass(LEASE.plusSeconds(10));

        assertThat(service.state(job)).isInstanceOf(JobState.Waiting.class);
        assertThat(service.transcriber.submissions().asked()).hasSize(2);
    }

    @Test
    void what_may_have_been_sent_before_the_death_is_never_sent_blindly_again() {
        Job job = submitDying();

        service.pass(LEASE);
        assertThat(service.state(job)).isInstanceOf(JobState.Uncertain.class);
        service.pass(DEADLINE.multipliedBy(3));

        assertThat(service.state(job)).isInstanceOf(JobState.Expired.class);
        assertThat(service.transcriber.submissions().asked()).hasSize(1);
    }

    @Test
    void whoever_would_rather_pay_twice_says_so_and_has_it_sent_again_at_the_deadline() {
        service.transcriber.recovering(Recovery.RESUBMIT);
        Job job = submitDying();

        service.pass(LEASE.plus(DEADLINE).minusSeconds(1));
        assertThat(service.transcriber.submissions().asked()).hasSize(1);
        service.pass(Duration.ofSeconds(1));

        assertThat(service.transcriber.submissions().asked()).hasSize(2);
        assertThat(service.submission(job).number()).isEqualTo(2);
    }

    @Test
    void a_job_whose_worker_crashes_while_handing_over_is_traced_too() {
        service.transcriber.submissions().thenDo(_ -> {
            throw new IllegalStateException("a fault in the adapter");
        });
        Job job = service.submit();

        service.pass(LEASE);

        assertThat(service.state(job)).isInstanceOf(JobState.Uncertain.class);
        assertThat(service.transcriber.submissions().asked()).hasSize(1);
    }

    private Job submitLosingTheAnswer(PlanStep... steps) {
        service.transcriber.submissions().then(new Submitted.Lost("no answer"));
        return service.submit(steps);
    }

    private Job submitDying() {
        service.transcriber.submissions().thenDo(_ -> {
            throw new TheService.Died();
        });
        return service.submit();
    }
}
