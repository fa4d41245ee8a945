package io.scribehook.domain.followup;

import static io.scribehook.domain.fake.Steps.after;
import static io.scribehook.domain.fake.Steps.hook;
import static io.scribehook.domain.fake.Steps.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.fake.TheService;
import io.scribehook.domain.followup.RetryFollowUp.Retried;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.work.WorkKind;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RetryFollowUpTest {
    private final TheService service = new TheService();
    private final Job job = service.submit(mail("first"), after("first", hook("second")));

    @Test
    void a_dead_one_is_sent_again_as_the_same_request_under_the_same_key() {
        service.mail.deliveries().then(new AttemptResult.Refused("no"));
        complete();

        assertThat(retry("first")).isEqualTo(Retried.DUE);
        service.runDue();

        var asked = service.mail.deliveries().asked();
        assertThat(asked)
                .extracting(Delivery::key)
                .hasSize(2)
                .containsOnly(service.owed(job, "first").id());
        assertThat(asked.getFirst().frozen()).isEqualTo(asked.getLast().frozen());
        assertThat(service.owed(job, "first").state()).isInstanceOf(FollowUpState.Done.class);
    }

    @Test
    void the_history_numbers_attempts_through_and_the_schedule_begins_anew() {
        service.mail.deliveries().then(new AttemptResult.Refused("no")).then(new AttemptResult.Again("busy"));
        complete();
        retry("first");
        service.runDue();
        assertThat(service.owed(job, "first").state().attempts()).isEqualTo(1);

        service.pass(Duration.ofMinutes(1));

        assertThat(service.followUps.attempts(service.owed(job, "first").id()))
                .extracting(Attempt::number)
                .containsExactly(1, 2, 3);
    }

    @Test
    void an_unknown_one_is_sent_again_only_because_somebody_says_so() {
        service.mail.deliveries().then(new AttemptResult.Unknown("no answer"));
        complete();

        assertThat(retry("first")).isEqualTo(Retried.DUE);
        service.runDue();

        assertThat(service.mail.deliveries().asked()).hasSize(2);
        assertThat(service.mail.lookUps().asked()).hasSize(1);
    }

    @Test
    void one_that_waits_for_its_next_attempt_is_due_at_once() {
        service.mail.deliveries().then(new AttemptResult.Again("busy"));
        complete();

        assertThat(retry("first")).isEqualTo(Retried.DUE);
        service.runDue();

        assertThat(service.owed(job, "first").state()).isInstanceOf(FollowUpState.Done.class);
    }

    @Test
    void one_that_was_done_is_not_sent_again() {
        complete();

        assertThat(retry("first")).isEqualTo(Retried.DONE);
        assertThat(service.runDue()).isEmpty();
    }

    @Test
    void one_that_waits_for_another_one_is_held() {
        service.mail.deliveries().then(new AttemptResult.Again("busy"));
        complete();

        assertThat(retry("second")).isEqualTo(Retried.HELD);
    }

    @Test
    void one_that_is_under_way_is_left_alone() {
        var seen = new Retried[1];
        service.mail.deliveries().thenDo(delivery -> {
            seen[0] = service.retryFollowUp.retry(delivery.key());
            return new AttemptResult.Sent("receipt");
        });
        complete();

        assertThat(seen).containsExactly(Retried.RUNNING);
        assertThat(service.mail.deliveries().asked()).hasSize(1);
    }

    @Test
    void one_that_was_skipped_is_carried_out_if_somebody_says_so() {
        service.mail.deliveries().then(new AttemptResult.Refused("no"));
        complete();

        assertThat(retry("second")).isEqualTo(Retried.DUE);
        service.runDue();

        assertThat(service.owed(job, "second").state()).isInstanceOf(FollowUpState.Done.class);
    }

    @Test
    void a_retry_that_is_overtaken_decides_again() {
        service.mail.deliveries().then(new AttemptResult.Again("busy"));
        complete();
        service.clock.advance(Duration.ofMinutes(1));
        service.ledger.meanwhile(() -> service.perform(service.claim(WorkKind.FOLLOW_UP)));

        assertThat(retry("first")).isEqualTo(Retried.DONE);
    }

    @Test
    void nobody_can_retry_what_is_not_there() {
        assertThat(service.retryFollowUp.retry(new FollowUpId(new UUID(1, 2)))).isEqualTo(Retried.NO_SUCH_FOLLOW_UP);
    }

    private Retried retry(String step) {
        return service.retryFollowUp.retry(service.owed(job, step).id());
    }

    private void complete() {
        service.callback(job, "ready - en Good morning");
        service.runDue();
    }
}
