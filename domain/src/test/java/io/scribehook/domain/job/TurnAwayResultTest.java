package io.scribehook.domain.job;

import static io.scribehook.domain.fake.Steps.mail;
import static io.scribehook.domain.fake.Steps.on;
import static io.scribehook.domain.fake.TheService.DEADLINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.fake.TheService;
import io.scribehook.domain.followup.On;
import io.scribehook.domain.outcome.Origin;
import io.scribehook.domain.provider.Fetched;
import io.scribehook.domain.provider.Transcriber.Recovery;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A result that came and was not taken. */
class TurnAwayResultTest {
    private static final String WHY = "It was too large.";

    private final TheService service = new TheService();

    @Test
    void the_job_is_marked_and_its_result_is_fetched_at_once() {
        Job job = service.submit();
        service.transcriber
                .fetches()
                .then(new Fetched.Ready(
                        "text/plain", Body.of("ready - en Good morning".getBytes(StandardCharsets.UTF_8))));

        assertThat(turnAway(job)).isTrue();

        assertThat(service.state(job))
                .isInstanceOfSatisfying(
                        JobState.Waiting.class,
                        waiting -> assertThat(waiting.turnedAway()).isEqualTo(WHY));
        service.runDue();
        assertThat(service.state(job)).isInstanceOf(JobState.Completed.class);
    }

    @Test
    void where_nothing_can_be_fetched_the_job_fails_at_once_and_is_not_paid_for_again() {
        service.transcriber.recovering(Recovery.RESUBMIT);
        Job job = service.submit(on(On.FAILURE, mail("sorry")));

        turnAway(job);
        service.runDue();

        assertThat(service.state(job))
                .isEqualTo(
                        new JobState.Failed(new Failure("turned_away", WHY), Origin.CALLBACK, service.clock.instant()));
        assertThat(service.mail.deliveries().asked()).hasSize(1);
        service.pass(DEADLINE.plus(DEADLINE));
        assertThat(service.transcriber.submissions().asked()).hasSize(1);
    }

    @Test
    void a_result_that_is_taken_after_all_completes_the_job() {
        service.transcriber.recovering(Recovery.GIVE_UP);
        Job job = service.submit();
        turnAway(job);
        service.runDue();

        service.callback(job, "ready - en Good morning");
        service.runDue();

        assertThat(service.state(job)).isInstanceOf(JobState.Completed.class);
    }

    @Test
    void turning_the_same_result_away_again_changes_nothing() {
        Job job = service.submit();
        turnAway(job);
        service.runDue();
        long version = service.jobs.find(job.id()).orElseThrow().version();

        assertThat(turnAway(job)).isFalse();

        assertThat(service.jobs.find(job.id()).orElseThrow().version()).isEqualTo(version);
        assertThat(service.runDue()).isEmpty();
    }

    @Test
    void a_job_that_has_ended_stays_as_it_is() {
        Job job = service.submit();
        service.callback(job, "ready - en Good morning");
        service.runDue();

        assertThat(turnAway(job)).isFalse();

        assertThat(service.state(job)).isInstanceOf(JobState.Completed.class);
    }

    @Test
    void a_submission_that_nobody_knows_changes_nothing() {
        assertThat(service.turnAwayResult.turnAway(new SubmissionId(new UUID(1, 2)), WHY))
                .isFalse();
        assertThat(service.queue.all()).isEmpty();
    }

    private boolean turnAway(Job job) {
        return service.turnAwayResult.turnAway(service.submission(job).id(), WHY);
    }
}
