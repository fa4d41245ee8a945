package io.scribehook.domain.followup;

import static io.scribehook.domain.fake.Steps.after;
import static io.scribehook.domain.fake.Steps.hook;
import static io.scribehook.domain.fake.Steps.mail;
import static io.scribehook.domain.fake.Steps.on;
import static io.scribehook.domain.fake.Steps.when;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.fake.TheService;
import io.scribehook.domain.followup.FollowUpState.Hold;
import io.scribehook.domain.followup.RetryFollowUp.Retried;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.work.WorkKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Follow-ups that come after others. */
class SuccessionTest {
    private final TheService service = new TheService();

    @Test
    void a_follow_up_waits_for_the_one_before_it_and_is_due_when_that_is_done() {
        service.hook.deliveries().then(new AttemptResult.Again("busy"));
        Job job = completed(hook("first"), after("first", mail("second")));
        assertThat(state(job, "second"))
                .isEqualTo(new FollowUpState.Waiting(0, service.clock.instant(), Hold.PREDECESSOR));
        assertThat(service.mail.deliveries().asked()).isEmpty();

        service.pass(Duration.ofMinutes(1));

        assertThat(state(job, "second")).isInstanceOf(FollowUpState.Done.class);
    }

    @Test
    void a_follow_up_is_told_the_translation_that_it_waited_for() {
        service.hook
                .deliveries()
                .then(new AttemptResult.Sent("id-1", new TranslatedText("de", "deepl", false, "Guten Morgen")));
        completed(hook("translate"), after("translate", mail("send")));

        assertThat(service.mail.deliveries().asked().getFirst().occasion().translations())
                .extracting(it -> it.text())
                .containsExactly("Guten Morgen");
    }

    @Test
    void when_one_is_dead_none_of_those_that_come_after_it_is_carried_out() {
        service.hook.deliveries().then(new AttemptResult.Refused("no"));
        Job job = completed(
                hook("first"), after("first", mail("second")), after("second", mail("third")), mail("beside"));

        assertThat(state(job, "second"))
                .isEqualTo(new FollowUpState.Skipped(Succession.NOT_DONE, service.clock.instant()));
        assertThat(state(job, "third")).isInstanceOf(FollowUpState.Skipped.class);
        assertThat(state(job, "beside")).isInstanceOf(FollowUpState.Done.class);
        assertThat(service.mail.deliveries().asked()).hasSize(1);
    }

    @Test
    void when_the_schedule_is_used_up_those_that_come_after_it_are_skipped_too() {
        service.hook.deliveries().otherwise(_ -> new AttemptResult.Again("busy"));
        Job job = completed(hook("first"), after("first", mail("second")));

        service.pass(Duration.ofHours(1));

        assertThat(state(job, "second")).isInstanceOf(FollowUpState.Skipped.class);
    }

    @Test
    void when_the_dead_one_is_retried_those_that_were_skipped_wait_again() {
        service.hook.deliveries().then(new AttemptResult.Refused("no"));
        Job job = completed(hook("first"), after("first", mail("second")), after("second", mail("third")));

        assertThat(service.retryFollowUp.retry(service.owed(job, "first").id())).isEqualTo(Retried.DUE);
        assertThat(state(job, "second"))
                .isEqualTo(new FollowUpState.Waiting(0, service.clock.instant(), Hold.PREDECESSOR));
        assertThat(state(job, "third"))
                .isEqualTo(new FollowUpState.Waiting(0, service.clock.instant(), Hold.PREDECESSOR));
        service.runDue();

        assertThat(state(job, "third")).isInstanceOf(FollowUpState.Done.class);
        assertThat(service.mail.deliveries().asked()).hasSize(2);
    }

    @Test
    void a_follow_up_of_an_unknown_one_waits_until_somebody_decides() {
        service.mail.deliveries().then(new AttemptResult.Unknown("no answer"));
        Job job = completed(mail("first"), after("first", hook("second")));
        service.pass(Duration.ofDays(1));
        assertThat(state(job, "second")).isInstanceOf(FollowUpState.Waiting.class);

        service.retryFollowUp.retry(service.owed(job, "first").id());
        service.runDue();

        assertThat(state(job, "second")).isInstanceOf(FollowUpState.Done.class);
    }

    @Test
    void a_condition_that_does_not_hold_skips_the_step_and_what_comes_after_it() {
        Job job = completed(
                when(new Condition.LanguageIs("de"), mail("german")),
                after("german", mail("then")),
                when(new Condition.LanguageIs("en"), mail("english")));

        assertThat(state(job, "german"))
                .isEqualTo(new FollowUpState.Skipped("A condition does not hold.", service.clock.instant()));
        assertThat(state(job, "then"))
                .isEqualTo(new FollowUpState.Skipped(Succession.NOT_DONE, service.clock.instant()));
        assertThat(state(job, "english")).isInstanceOf(FollowUpState.Done.class);
    }

    @Test
    void a_step_whose_condition_does_not_hold_stays_skipped_when_the_one_before_it_is_retried() {
        service.hook.deliveries().then(new AttemptResult.Refused("no"));
        Job job = completed(
                hook("first"), after("first", when(new Condition.MetadataIs("caller", "two"), mail("second"))));

        service.retryFollowUp.retry(service.owed(job, "first").id());
        service.runDue();

        assertThat(state(job, "first")).isInstanceOf(FollowUpState.Done.class);
        assertThat(state(job, "second")).isInstanceOf(FollowUpState.Skipped.class);
    }

    @Test
    void a_step_that_comes_after_one_of_the_other_branch_waits_for_nothing() {
        Job job = service.submit(hook("success-only"), after("success-only", on(On.ALWAYS, mail("always"))));
        service.callback(job, "failed - bad_audio It is no audio.");
        service.runDue();

        assertThat(state(job, "always")).isInstanceOf(FollowUpState.Done.class);
        assertThat(service.hook.deliveries().asked()).isEmpty();
    }

    @Test
    void a_step_that_is_always_owed_is_owed_on_each_branch() {
        Job job = service.submit(on(On.ALWAYS, mail("always")));
        service.callback(job, "failed - bad_audio It is no audio.");
        service.runDue();
        service.callback(job, "ready - en Good morning");
        service.runDue();

        assertThat(service.owed(job)).extracting(FollowUp::branch).containsExactly(Branch.FAILURE, Branch.SUCCESS);
        assertThat(service.mail.deliveries().asked()).hasSize(2);
    }

    @Test
    void a_result_is_not_lost_when_what_waits_for_it_changes_meanwhile() {
        service.hook.deliveries().then(new AttemptResult.Unknown("no answer"));
        service.mail.deliveries().then(new AttemptResult.Unknown("no answer"));
        Job job = completed(mail("first"), after("first", hook("second")));
        FollowUpId first = service.owed(job, "first").id();
        service.redoFollowUp.redo(first, null);
        service.retryFollowUp.retry(first);
        service.mail.deliveries().thenDo(delivery -> {
            service.ledger.meanwhile(() -> service.perform(service.claim(WorkKind.FOLLOW_UP)));
            return new AttemptResult.Sent("receipt-" + delivery.key());
        });

        service.perform(service.claim(WorkKind.FOLLOW_UP));

        assertThat(service.owed(job))
                .filteredOn(it -> it.kind().equals(TheService.MAIL))
                .hasSize(2)
                .allMatch(it -> it.state() instanceof FollowUpState.Done);
    }

    private Job completed(PlanStep... steps) {
        Job job = service.submit(steps);
        service.callback(job, "ready - en Good morning");
        service.runDue();
        return job;
    }

    private FollowUpState state(Job job, String step) {
        return service.owed(job, step).state();
    }
}
