package io.scribehook.domain.job;

import static io.scribehook.domain.fake.Steps.mail;
import static io.scribehook.domain.fake.Steps.on;
import static io.scribehook.domain.fake.TheService.DEADLINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.fake.TheService;
import io.scribehook.domain.followup.On;
import io.scribehook.domain.outcome.Origin;
import io.scribehook.domain.provider.Submitted;
import io.scribehook.domain.provider.Transcriber.Recovery;
import io.scribehook.domain.work.WorkKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SubmitJobTest {
    private final TheService service = new TheService();

    @Test
    void what_the_provider_takes_waits_for_a_callback_until_the_deadline() {
        Job job = service.submit();

        Submission submission = service.submission(job);
        assertThat(service.state(job))
                .isEqualTo(new JobState.Waiting(
                        submission.id(), service.clock.instant().plus(DEADLINE)));
        assertThat(submission.state()).isEqualTo(SubmissionState.TAKEN);
        assertThat(submission.providerJobId()).isEqualTo(new ProviderJobId("p-" + submission.id()));
        assertThat(service.isDue(WorkKind.SUBMIT, job)).isFalse();
    }

    @Test
    void that_it_is_being_handed_over_is_stored_before_the_provider_hears_of_it() {
        Job job = service.accept();
        var seen = new Object[2];
        service.transcriber.submissions().thenDo(request -> {
            seen[0] = service.state(job);
            seen[1] = service.submission(job).state();
            return new Submitted.Taken(new ProviderJobId("p-1"));
        });

        service.runDue();

        assertThat(seen)
                .satisfiesExactly(
                        state -> assertThat(state).isInstanceOf(JobState.Submitting.class),
                        state -> assertThat(state).isEqualTo(SubmissionState.SENDING));
    }

    @Test
    void the_provider_is_given_an_address_for_this_submission_alone() {
        Job job = service.submit();

        var request = service.transcriber.submissions().asked().getFirst();
        assertThat(request.submission()).isEqualTo(service.submission(job).id());
        assertThat(String.valueOf(request.callback()))
                .contains(request.submission().toString().replace("-", ""));
    }

    @Test
    void a_callback_that_comes_before_the_answer_completes_the_job_and_the_answer_only_names_the_provider_id() {
        Job job = service.accept(mail("done"));
        service.transcriber.submissions().thenDo(request -> {
            service.callback(job, "ready - en Good morning");
            service.perform(service.claim(WorkKind.INTERPRET));
            return new Submitted.Taken(new ProviderJobId("p-1"));
        });

        assertThat(service.runDue()).contains("taken_after_the_end");

        assertThat(service.state(job)).isInstanceOf(JobState.Completed.class);
        assertThat(service.submission(job).providerJobId()).isEqualTo(new ProviderJobId("p-1"));
        assertThat(service.submission(job).state()).isEqualTo(SubmissionState.TAKEN);
        assertThat(service.mail.deliveries().asked()).hasSize(1);
    }

    @Test
    void a_callback_that_names_the_provider_id_first_is_agreed_with_by_the_answer() {
        Job job = service.accept();
        service.transcriber.submissions().thenDo(request -> {
            service.callback(job, "progress p-1 queued");
            service.perform(service.claim(WorkKind.INTERPRET));
            return new Submitted.Taken(new ProviderJobId("p-1"));
        });

        service.runDue();

        assertThat(service.state(job)).isInstanceOf(JobState.Waiting.class);
        assertThat(service.jobs.submission(TheService.PROVIDER, new ProviderJobId("p-1")))
                .contains(service.submission(job));
    }

    @Test
    void what_is_answered_at_once_goes_the_way_of_every_callback() {
        Body words = Body.of("ready p-1 en Good morning".getBytes(StandardCharsets.UTF_8));
        service.transcriber.submissions().then(new Submitted.Answered(null, "text/plain", words));

        Job job = service.submit(mail("done"));

        assertThat(service.state(job)).isInstanceOf(JobState.Completed.class);
        var from = service.transcripts.latest(job.id()).orElseThrow().from();
        assertThat(service.events.state(from).orElseThrow()).isInstanceOf(EventState.Interpreted.class);
        assertThat(service.events.find(from).orElseThrow().origin()).isEqualTo(Origin.SYNCHRONOUS);
        assertThat(service.mail.deliveries().asked()).hasSize(1);
    }

    @Test
    void what_was_certainly_not_taken_is_sent_again_after_growing_pauses() {
        service.transcriber
                .submissions()
                .then(new Submitted.Again("busy", null))
                .then(new Submitted.Again("busy", null));
        Job job = service.submit();
        assertThat(service.state(job)).isEqualTo(new JobState.Accepted("busy"));
        assertThat(service.submission(job).state()).isEqualTo(SubmissionState.REFUSED);

        service.pass(Duration.ofSeconds(2));
        assertThat(service.transcriber.submissions().asked()).hasSize(2);
        service.pass(Duration.ofSeconds(3));
        assertThat(service.transcriber.submissions().asked()).hasSize(2);
        service.pass(Duration.ofSeconds(1));

        assertThat(service.state(job)).isInstanceOf(JobState.Waiting.class);
    }

    @Test
    void a_provider_that_names_a_time_is_left_alone_until_then() {
        var later = service.clock.instant().plusSeconds(600);
        service.transcriber.submissions().then(new Submitted.Again("busy", later));
        service.submit();

        service.pass(Duration.ofSeconds(599));
        assertThat(service.transcriber.submissions().asked()).hasSize(1);
        service.pass(Duration.ofSeconds(1));
        assertThat(service.transcriber.submissions().asked()).hasSize(2);
    }

    @Test
    void a_provider_that_names_a_time_is_left_alone_by_all_jobs() {
        var later = service.clock.instant().plusSeconds(600);
        service.transcriber.submissions().then(new Submitted.Again("busy", later));
        service.submit();
        Job other = service.submit();

        service.pass(Duration.ofSeconds(599));
        assertThat(service.state(other)).isEqualTo(new JobState.Accepted());
        assertThat(service.lanes.paused())
                .extracting(lane -> lane.lane(), lane -> lane.probeAt(), lane -> lane.reason())
                .containsExactly(tuple(SubmitJob.lane(TheService.PROVIDER), later, "busy"));
        service.pass(Duration.ofMinutes(1));
        assertThat(service.state(other)).isInstanceOf(JobState.Waiting.class);
        assertThat(service.lanes.paused()).isEmpty();
    }

    @Test
    void a_key_that_is_not_good_holds_all_jobs_until_it_is_put_right() {
        service.transcriber.submissions().then(new Submitted.Held("the key is not good"));
        Job job = service.submit(on(On.FAILURE, mail("sorry")));
        Job other = service.submit();

        assertThat(service.state(job)).isEqualTo(new JobState.Accepted("the key is not good"));
        assertThat(service.transcriber.submissions().asked()).hasSize(1);
        service.pass(Duration.ofMinutes(5));

        assertThat(service.state(job)).isInstanceOf(JobState.Waiting.class);
        assertThat(service.state(other)).isInstanceOf(JobState.Waiting.class);
        assertThat(service.owed(job)).isEmpty();
    }

    @Test
    void what_nobody_takes_by_the_deadline_has_failed() {
        service.transcriber.submissions().otherwise(_ -> new Submitted.Again("busy", null));
        Job job = service.submit(on(On.FAILURE, mail("sorry")));

        service.pass(DEADLINE);

        assertThat(failure(job).code()).isEqualTo("not_taken");
        assertThat(service.mail.deliveries().asked()).hasSize(1);
        assertThat(service.isDue(WorkKind.SUBMIT, job)).isFalse();
    }

    @Test
    void what_was_certainly_not_taken_does_not_count_as_a_submission() {
        service.transcriber.recovering(Recovery.RESUBMIT);
        service.transcriber.submissions().then(new Submitted.Again("busy", null));
        Job job = service.submit();
        service.pass(Duration.ofSeconds(2));
        assertThat(service.submission(job).number()).isEqualTo(1);

        service.pass(DEADLINE);

        assertThat(service.state(job)).isInstanceOf(JobState.Waiting.class);
        assertThat(service.submission(job).number()).isEqualTo(2);
    }

    @Test
    void what_the_provider_refuses_has_failed_with_the_providers_words() {
        service.transcriber.submissions().then(new Submitted.Refused(new Failure("bad_audio", "It is no audio.")));

        Job job = service.submit(mail("done"), on(On.FAILURE, mail("sorry")));

        assertThat(failure(job)).isEqualTo(new Failure("bad_audio", "It is no audio."));
        assertThat(service.submission(job).state()).isEqualTo(SubmissionState.REFUSED);
        assertThat(service.owed(job)).extracting(it -> it.step().name()).containsExactly("sorry");
    }

    @Test
    void a_job_that_is_cancelled_before_it_is_sent_is_not_sent() {
        Job job = service.accept();
        service.ledger.meanwhile(() -> service.cancelJob.cancel(job.id()));

        service.runDue();

        assertThat(service.transcriber.submissions().asked()).isEmpty();
        assertThat(service.queue.all()).isEmpty();
    }

    @Test
    void whoever_lost_the_lease_sends_nothing() {
        Job job = service.accept();
        var stale = service.claim(WorkKind.SUBMIT);
        service.clock.advance(TheService.LEASE);
        service.runDue();

        assertThat(service.perform(stale)).isEqualTo("nothing_to_submit");
        assertThat(service.transcriber.submissions().asked()).hasSize(1);
        assertThat(service.state(job)).isInstanceOf(JobState.Waiting.class);
    }

    @Test
    void an_answer_that_comes_after_the_lease_was_lost_settles_nothing() {
        Job job = service.accept();
        service.transcriber.submissions().thenDo(_ -> {
            service.clock.advance(TheService.LEASE);
            service.perform(service.claim(WorkKind.SUBMIT));
            return new Submitted.Taken(new ProviderJobId("p-1"));
        });

        assertThat(service.perform(service.claim(WorkKind.SUBMIT))).isEqualTo("lease_lost");
        assertThat(service.state(job)).isInstanceOf(JobState.Uncertain.class);
    }

    @Test
    void an_id_that_the_provider_gave_twice_is_noted_once_and_both_jobs_go_on() {
        service.transcriber.submissions().otherwise(_ -> new Submitted.Taken(new ProviderJobId("p-1")));
        Job first = service.submit();
        Job second = service.submit();

        service.callback(second, "ready p-1 en Good morning");
        service.runDue();

        assertThat(service.submission(first).providerJobId()).isEqualTo(new ProviderJobId("p-1"));
        assertThat(service.submission(second).providerJobId()).isNull();
        assertThat(service.state(first)).isInstanceOf(JobState.Waiting.class);
        assertThat(service.state(second)).isInstanceOf(JobState.Completed.class);
    }

    private Failure failure(Job job) {
        assertThat(service.state(job)).isInstanceOf(JobState.Failed.class);
        return ((JobState.Failed) service.state(job)).failure();
    }
}
