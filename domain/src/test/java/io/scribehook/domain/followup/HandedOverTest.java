package io.scribehook.domain.followup;

import static io.scribehook.domain.fake.Steps.hook;
import static io.scribehook.domain.fake.Steps.mail;
import static io.scribehook.domain.fake.Steps.on;
import static io.scribehook.domain.fake.TheService.LEASE;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.fake.TheService;
import io.scribehook.domain.followup.FollowUpChannel.LookUp;
import io.scribehook.domain.job.Job;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Whoever carried out a follow-up died on the way. */
class HandedOverTest {
    private static final String STOPPED = "We stopped while it was being handed over.";

    private final TheService service = new TheService();

    @Test
    void what_may_be_repeated_is_sent_again_under_the_same_key() {
        assertSentAgainUnderTheSameKey();
    }

    @Test
    void what_begins_unannounced_is_sent_again_under_the_same_key_too() {
        service.hook.beingBrief();

        assertSentAgainUnderTheSameKey();
    }

    private void assertSentAgainUnderTheSameKey() {
        Job job = service.submit(hook("hook"));
        service.hook.deliveries().thenDo(_ -> {
            throw new TheService.Died();
        });
        complete(job);

        service.pass(LEASE);

        assertThat(service.owed(job, "hook").state()).isInstanceOf(FollowUpState.Done.class);
        assertThat(service.hook.deliveries().asked())
                .extracting(Delivery::key)
                .hasSize(2)
                .containsOnly(service.owed(job, "hook").id());
        assertThat(service.hook.lookUps().asked()).isEmpty();
    }

    @Test
    void what_may_not_be_repeated_is_announced_however_brief_its_channel_is() {
        service.mail.beingBrief();
        Job job = dieSendingMail();

        service.pass(LEASE.multipliedBy(5));

        assertUnknown(job, "mail");
        assertThat(service.mail.deliveries().asked()).hasSize(1);
    }

    @Test
    void what_went_out_before_the_death_is_done() {
        Job job = dieSendingMail();
        Instant handedOver = service.clock.instant();
        service.mail.lookUps().then(new LookUp.Found("message-1"));

        service.pass(LEASE);

        assertThat(service.owed(job, "mail").state())
                .isEqualTo(new FollowUpState.Done(1, "message-1", service.clock.instant()));
        assertThat(service.followUps.attempts(service.owed(job, "mail").id()))
                .extracting(Attempt::startedAt)
                .containsExactly(handedOver);
        assertThat(service.mail.deliveries().asked()).hasSize(1);
    }

    @Test
    void what_certainly_did_not_go_out_before_the_death_is_sent() {
        Job job = dieSendingMail();
        service.mail.lookUps().then(new LookUp.NotFound());

        service.pass(LEASE);

        assertThat(service.owed(job, "mail").state()).isInstanceOf(FollowUpState.Done.class);
        assertThat(service.mail.deliveries().asked()).hasSize(2);
    }

    @Test
    void what_may_have_gone_out_before_the_death_is_unknown_and_never_simply_sent_again() {
        Job job = dieSendingMail();

        service.pass(LEASE.multipliedBy(5));

        assertUnknown(job, "mail");
        assertThat(service.mail.lookUps().asked()).hasSize(1);
        assertThat(service.mail.deliveries().asked()).hasSize(1);
    }

    @Test
    void whoever_dies_looking_it_up_leaves_that_to_the_next() {
        Job job = dieSendingMail();
        service.mail
                .lookUps()
                .thenDo(_ -> {
                    throw new TheService.Died();
                })
                .then(new LookUp.Found("message-1"));

        service.pass(LEASE.multipliedBy(2));

        assertThat(service.owed(job, "mail").state()).isInstanceOf(FollowUpState.Done.class);
        assertThat(service.mail.deliveries().asked()).hasSize(1);
    }

    @Test
    void a_crash_of_the_channel_is_no_better_than_a_death() {
        Job job = service.submit(mail("mail"));
        service.mail.deliveries().thenDo(_ -> {
            throw new IllegalStateException("a fault in the channel");
        });
        complete(job);

        service.pass(Duration.ofMinutes(10));

        assertUnknown(job, "mail");
        assertThat(service.mail.deliveries().asked()).hasSize(1);
    }

    @Test
    void what_may_have_gone_out_is_unknown_while_its_channel_is_not_configured() {
        Job job = dieSendingMail();
        service.mail.lacking("The password is missing.");

        service.pass(LEASE);
        service.mail.lacking();
        service.releaseHeld.release();
        service.runDue();

        assertUnknown(job, "mail");
        assertThat(service.mail.deliveries().asked()).hasSize(1);
    }

    @Test
    void what_may_have_gone_out_is_not_called_skipped_when_what_it_was_owed_for_is_no_longer_so() {
        Job job = service.submit(on(On.FAILURE, mail("sorry")));
        service.mail.deliveries().thenDo(_ -> {
            throw new TheService.Died();
        });
        service.callback(job, "failed - bad_audio It is no audio.");
        service.runDue();
        complete(job);

        service.pass(LEASE);

        assertUnknown(job, "sorry");
    }

    private Job dieSendingMail() {
        Job job = service.submit(mail("mail"));
        service.mail.deliveries().thenDo(_ -> {
            throw new TheService.Died();
        });
        complete(job);
        assertThat(service.owed(job, "mail").state()).isInstanceOf(FollowUpState.Running.class);
        return job;
    }

    private void complete(Job job) {
        service.callback(job, "ready - en Good morning");
        service.runDue();
    }

    private void assertUnknown(Job job, String step) {
        assertThat(service.owed(job, step).state())
                .isInstanceOfSatisfying(
                        FollowUpState.Unknown.class,
                        unknown -> assertThat(unknown.reason()).isEqualTo(STOPPED));
    }
}
