package io.scribehook.domain.followup;

import static io.scribehook.domain.fake.Steps.letter;
import static io.scribehook.domain.fake.Steps.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.fake.TheService;
import io.scribehook.domain.followup.FollowUpChannel.LookUp;
import io.scribehook.domain.job.Job;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What becomes of a request of which nobody knows whether it went out. */
class UnknownPolicyTest {
    private static final AttemptResult LOST = new AttemptResult.Unknown("The answer was lost.");

    private final TheService service = new TheService();

    private Job complete(PlanStep step) {
        Job job = service.submit(step);
        service.callback(job, "ready - en Good morning");
        service.runDue();
        return job;
    }

    @Test
    void it_is_looked_up_at_once_and_done_when_it_is_found() {
        service.mail.deliveries().then(LOST);
        service.mail.lookUps().then(new LookUp.Found("message-7"));

        Job job = complete(mail("mail"));

        assertThat(service.owed(job, "mail").state())
                .isEqualTo(new FollowUpState.Done(1, "message-7", service.clock.instant()));
    }

    @Test
    void what_is_not_found_at_once_may_still_be_on_its_way_and_is_held() {
        service.mail.deliveries().then(LOST);
        service.mail.lookUps().then(new LookUp.NotFound());

        Job job = complete(mail("mail"));
        service.pass(Duration.ofDays(1));

        assertThat(service.owed(job, "mail").state()).isInstanceOf(FollowUpState.Unknown.class);
        assertThat(service.mail.deliveries().asked()).hasSize(1);
    }

    @Test
    void where_that_was_decided_it_is_sent_again_under_the_same_key_and_the_history_says_so() {
        service.letter.deliveries().then(LOST);

        Job job = complete(letter("letter"));
        service.pass(Duration.ofMinutes(1));

        FollowUp letter = service.owed(job, "letter");
        assertThat(letter.state()).isInstanceOf(FollowUpState.Done.class);
        assertThat(service.letter.deliveries().asked())
                .hasSize(2)
                .extracting(Delivery::key)
                .containsOnly(letter.id());
        assertThat(service.followUps.attempts(letter.id()))
                .extracting(attempt -> attempt.result().name())
                .containsExactly("unknown", "sent");
    }

    @Test
    void sending_again_ends_too() {
        service.letter.deliveries().otherwise(_ -> LOST);

        Job job = complete(letter("letter"));
        service.pass(Duration.ofDays(1));

        assertThat(service.owed(job, "letter").state()).isInstanceOf(FollowUpState.Dead.class);
    }
}
