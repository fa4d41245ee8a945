package io.scribehook.domain.callback;

import static io.scribehook.domain.fake.Steps.mail;
import static io.scribehook.domain.fake.Steps.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.fake.TheService;
import io.scribehook.domain.followup.FollowUpState;
import io.scribehook.domain.followup.On;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobState;
import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.WorkKind;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InterpretEventTest {
    private static final String SUCCESS = "ready - en Good morning";
    private static final String FAILURE = "failed - bad_audio It is no audio.";

    private final TheService service = new TheService();
    private Job job = service.accept();

    @BeforeEach
    void submit() {
        job = service.submit(mail("done"), on(On.FAILURE, mail("sorry")));
    }

    @Test
    void outcome_transcript_and_follow_ups_become_true_together() {
        EventId event = service.callback(job, SUCCESS);
        service.perform(service.claim(WorkKind.INTERPRET));

        assertThat(service.state(job)).isEqualTo(new JobState.Completed(service.clock.instant()));
        assertThat(service.transcripts.latest(job.id()).orElseThrow().from()).isEqualTo(event);
        assertThat(service.owed(job)).extracting(it -> it.step().name()).containsExactly("done");
        assertThat(interpreted(event).job()).isEqualTo(job.id());
        assertThat(service.isDue(WorkKind.SUBMIT, job)).isFalse();
    }

    @Test
    void a_failure_ends_the_job_and_owes_the_failure_branch() {
        service.callback(job, FAILURE);
        service.runDue();

        assertThat(service.state(job)).isInstanceOf(JobState.Failed.class);
        assertThat(service.transcripts.latest(job.id())).isEmpty();
        assertThat(service.owed(job)).extracting(it -> it.step().name()).containsExactly("sorry");
    }

    @Test
    void a_success_after_a_failure_completes_the_job_and_runs_the_success_branch_once() {
        service.callback(job, FAILURE);
        service.runDue();
        service.callback(job, SUCCESS);
        service.callback(job, "ready - en Good morning to you");
        service.runDue();

        assertThat(service.state(job)).isInstanceOf(JobState.Completed.class);
        assertThat(service.owed(job)).extracting(it -> it.step().name()).containsExactly("sorry", "done");
        assertThat(service.mail.deliveries().asked()).hasSize(2);
    }

    @Test
    void a_success_after_the_deadline_completes_the_job() {
        service.pass(TheService.DEADLINE);
        assertThat(service.state(job)).isInstanceOf(JobState.Expired.class);

        service.callback(job, SUCCESS);
        service.runDue();

        assertThat(service.state(job)).isInstanceOf(JobState.Completed.class);
        assertThat(service.owed(job, "done").state()).isInstanceOf(FollowUpState.Done.class);
    }

    @Test
    void a_failure_after_a_success_changes_nothing() {
        service.callback(job, SUCCESS);
        service.runDue();
        EventId late = service.callback(job, FAILURE);
        service.runDue();

        assertThat(service.state(job)).isInstanceOf(JobState.Completed.class);
        assertThat(service.owed(job)).hasSize(1);
        assertThat(interpreted(late).note()).isEqualTo("It adds nothing.");
    }

    @Test
    void a_second_failure_changes_nothing() {
        service.callback(job, FAILURE);
        service.callback(job, "failed - other_code It is still no audio.");
        service.runDue();

        assertThat(((JobState.Failed) service.state(job)).failure().code()).isIn("bad_audio", "other_code");
        assertThat(service.mail.deliveries().asked()).hasSize(1);
    }

    @Test
    void a_failure_follow_up_that_still_waits_when_the_success_comes_is_skipped() {
        service.callback(job, FAILURE);
        service.perform(service.claim(WorkKind.INTERPRET));
        service.callback(job, SUCCESS);
        service.perform(service.claim(WorkKind.INTERPRET));

        service.runDue();

        assertThat(service.owed(job, "sorry").state())
                .isEqualTo(new FollowUpState.Skipped("What it was owed for is no longer so.", service.clock.instant()));
        assertThat(service.mail.deliveries().asked())
                .extracting(delivery -> delivery.key())
                .containsExactly(service.owed(job, "done").id());
    }

    @Test
    void two_successes_that_are_read_at_the_same_time_have_one_effect() {
        service.callback(job, SUCCESS);
        service.callback(job, "ready - en Good morning to you");
        Claim mine = service.claim(WorkKind.INTERPRET);
        service.ledger.meanwhile(() -> service.perform(service.claim(WorkKind.INTERPRET)));

        assertThat(service.perform(mine)).isEqualTo("transcript_ready");
        service.runDue();

        assertThat(service.transcripts.revision(job.id(), 2)).isEmpty();
        assertThat(service.mail.deliveries().asked()).hasSize(1);
    }

    @Test
    void a_success_that_is_overtaken_by_a_failure_decides_again() {
        service.callback(job, SUCCESS);
        service.callback(job, FAILURE);
        Claim success = service.claim(WorkKind.INTERPRET);
        service.ledger.meanwhile(() -> service.perform(service.claim(WorkKind.INTERPRET)));

        service.perform(success);

        assertThat(service.state(job)).isInstanceOf(JobState.Completed.class);
        assertThat(service.owed(job)).extracting(it -> it.step().name()).containsExactlyInAnyOrder("done", "sorry");
    }

    @Test
    void a_repeated_delivery_is_counted_and_adds_nothing() {
        EventId first = service.callback(job, SUCCESS);
        service.runDue();
        EventId second = service.callback(job, SUCCESS);

        assertThat(second).isEqualTo(first);
        assertThat(service.runDue()).isEmpty();
        assertThat(service.events.deliveries(first)).isEqualTo(2);
        assertThat(service.mail.deliveries().asked()).hasSize(1);
    }

    @Test
    void progress_is_kept_and_moves_nothing() {
        EventId event = service.callback(job, "progress - half way");
        service.runDue();

        assertThat(service.state(job)).isInstanceOf(JobState.Waiting.class);
        assertThat(interpreted(event).meaning()).isEqualTo("progress");
    }

    @Test
    void a_challenge_is_noted() {
        EventId event = service.callback(job, "challenge 4711");
        service.runDue();

        assertThat(interpreted(event))
                .isEqualTo(new EventState.Interpreted("challenge", null, "4711", service.clock.instant()));
    }

    @Test
    void a_message_at_a_submission_is_wanted_by_nobody() {
        EventId event = service.callback(job, "message paid m-1 {}");
        service.runDue();

        assertThat(interpreted(event).note()).isEqualTo("No plan asks for it.");
        assertThat(service.owed(job)).isEmpty();
    }

    @Test
    void whoever_lost_the_lease_applies_nothing() {
        service.callback(job, SUCCESS);
        Claim stale = service.claim(WorkKind.INTERPRET);
        service.clock.advance(TheService.LEASE);
        Claim mine = service.queue
                .claim(Set.of(WorkKind.INTERPRET), 1, TheService.LEASE, service.clock.instant())
                .getFirst();

        assertThat(service.perform(stale)).isEqualTo("lease_lost");
        assertThat(service.state(job)).isInstanceOf(JobState.Waiting.class);
        assertThat(service.perform(mine)).isEqualTo("transcript_ready");
    }

    @Test
    void an_event_whose_bytes_are_gone_is_left_as_it_is() {
        EventId event = service.callback(job, SUCCESS);
        service.store.dropBody(event);

        assertThat(service.runDue()).contains("gone");
        assertThat(service.events.state(event)).contains(new EventState.Received());
        assertThat(service.queue.all()).extracting(work -> work.kind()).doesNotContain(WorkKind.INTERPRET);
    }

    private EventState.Interpreted interpreted(EventId event) {
        EventState state = service.events.state(event).orElseThrow();
        assertThat(state).isInstanceOf(EventState.Interpreted.class);
        return (EventState.Interpreted) state;
    }
}
