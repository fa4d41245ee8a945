package io.scribehook.domain.followup;

import static io.scribehook.domain.fake.Steps.hook;
import static io.scribehook.domain.fake.Steps.mail;
import static io.scribehook.domain.fake.Steps.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.fake.TheService;
import io.scribehook.domain.followup.FollowUpState.Hold;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.work.WorkKind;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Follow-ups whose channel is not configured. */
class HeldByChannelTest {
    private final TheService service = new TheService();
    private final Job job = service.submit(mail("mail"), hook("hook"), on(On.FAILURE, mail("sorry")));

    @Test
    void a_follow_up_whose_channel_lacks_something_is_held_visibly_and_the_others_are_not() {
        service.mail.lacking("The password is missing.");
        succeed();

        assertThat(service.owed(job, "mail").state())
                .isEqualTo(new FollowUpState.Waiting(0, service.clock.instant(), Hold.CHANNEL));
        assertThat(service.owed(job, "hook").state()).isInstanceOf(FollowUpState.Done.class);
        assertThat(service.queue.all()).noneMatch(work -> work.kind() == WorkKind.FOLLOW_UP);
    }

    @Test
    void it_is_released_once_the_channel_is_configured() {
        service.mail.lacking("The password is missing.");
        succeed();
        assertThat(service.releaseHeld.release()).isZero();

        service.mail.lacking();
        assertThat(service.releaseHeld.release()).isEqualTo(1);
        service.runDue();

        assertThat(service.owed(job, "mail").state()).isInstanceOf(FollowUpState.Done.class);
        assertThat(service.releaseHeld.release()).isZero();
    }

    @Test
    void a_channel_that_loses_its_configuration_holds_what_was_due() {
        service.callback(job, "ready - en Good morning");
        service.perform(service.claim(WorkKind.INTERPRET));
        service.mail.lacking("The password is missing.");
        assertThat(service.runDue()).contains("held_by_channel");

        service.mail.lacking();
        service.releaseHeld.release();
        service.runDue();

        assertThat(service.mail.deliveries().asked()).hasSize(1);
    }

    @Test
    void attempts_that_were_made_before_it_was_held_are_not_forgotten() {
        service.mail.deliveries().then(new AttemptResult.Again("busy"));
        succeed();
        service.mail.lacking("The password is missing.");

        service.pass(Duration.ofMinutes(1));

        assertThat(service.owed(job, "mail").state()).isInstanceOfSatisfying(FollowUpState.Waiting.class, waiting -> {
            assertThat(waiting.attempts()).isEqualTo(1);
            assertThat(waiting.hold()).isEqualTo(Hold.CHANNEL);
        });
    }

    @Test
    void a_failure_follow_up_that_was_held_until_after_a_success_is_skipped() {
        service.mail.lacking("The password is missing.");
        service.callback(job, "failed - bad_audio It is no audio.");
        service.runDue();
        succeed();

        service.mail.lacking();
        service.releaseHeld.release();
        service.runDue();

        assertThat(service.owed(job, "sorry").state()).isInstanceOf(FollowUpState.Skipped.class);
        assertThat(service.mail.deliveries().asked()).hasSize(1);
    }

    @Test
    void many_are_released_in_one_go() {
        service.mail.lacking("The password is missing.");
        var steps = IntStream.range(0, Plan.MOST_STEPS).mapToObj(step -> mail("mail-" + step));
        PlanStep[] many = steps.toArray(PlanStep[]::new);
        for (int jobs = 0; jobs < 11; jobs++) service.callback(service.submit(many), "ready - en Good morning");
        service.runDue();
        service.mail.lacking();

        assertThat(service.releaseHeld.release()).isEqualTo(11 * Plan.MOST_STEPS);
    }

    private void succeed() {
        service.callback(job, "ready - en Good morning");
        service.runDue();
    }
}
