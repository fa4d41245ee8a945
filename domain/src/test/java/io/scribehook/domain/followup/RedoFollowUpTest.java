package io.scribehook.domain.followup;

import static io.scribehook.domain.fake.Steps.after;
import static io.scribehook.domain.fake.Steps.hook;
import static io.scribehook.domain.fake.Steps.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.fake.TheService;
import io.scribehook.domain.followup.RedoFollowUp.Redone;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.text.JsonText;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RedoFollowUpTest {
    private static final JsonText CORRECTED = new JsonText("{\"to\":\"somebody else\"}");

    private final TheService service = new TheService();
    private final Job job = service.submit(mail("first"), after("first", hook("second")));

    @Test
    void what_was_done_is_done_anew_under_a_new_key_with_corrected_settings() {
        complete();
        FollowUp old = service.owed(job, "first");

        Redone redone = service.redoFollowUp.redo(old.id(), CORRECTED);
        service.runDue();

        FollowUp anew = service.owed(job, "first");
        assertThat(redone).isEqualTo(new Redone.Owed(anew.id()));
        assertThat(anew.id()).isNotEqualTo(old.id());
        assertThat(anew.supersedes()).isEqualTo(old.id());
        assertThat(anew.state()).isInstanceOf(FollowUpState.Done.class);
        assertThat(service.mail.deliveries().asked())
                .extracting(delivery -> delivery.frozen().request())
                .containsExactly(old.step().settings(), CORRECTED);
        assertThat(service.hook.deliveries().asked()).hasSize(1);
    }

    @Test
    void without_new_settings_the_old_ones_hold() {
        complete();
        FollowUp old = service.owed(job, "first");

        service.redoFollowUp.redo(old.id(), null);

        assertThat(service.owed(job, "first").step()).isEqualTo(old.step());
    }

    @Test
    void what_is_redone_takes_the_dead_ones_place_before_those_that_come_after_it() {
        service.mail.deliveries().then(new AttemptResult.Refused("no such mailbox"));
        complete();
        assertThat(service.owed(job, "second").state()).isInstanceOf(FollowUpState.Skipped.class);

        redo("first");
        assertThat(service.owed(job, "second").state()).isInstanceOf(FollowUpState.Waiting.class);
        service.runDue();

        assertThat(service.owed(job, "second").state()).isInstanceOf(FollowUpState.Done.class);
        assertThat(service.hook.deliveries().asked()).hasSize(1);
    }

    @Test
    void what_is_redone_twice_still_stands_before_those_that_come_after_it() {
        service.mail
                .deliveries()
                .then(new AttemptResult.Refused("no such mailbox"))
                .then(new AttemptResult.Refused("no such mailbox either"));
        complete();

        redo("first");
        service.runDue();
        assertThat(service.owed(job, "second").state()).isInstanceOf(FollowUpState.Skipped.class);
        redo("first");
        service.runDue();

        assertThat(service.owed(job, "second").state()).isInstanceOf(FollowUpState.Done.class);
    }

    @Test
    void an_unknown_one_is_given_up_for_the_new_one_and_nothing_waits_for_ever() {
        service.mail.deliveries().then(new AttemptResult.Unknown("no answer"));
        complete();
        FollowUp old = service.owed(job, "first");

        redo("first");
        service.runDue();

        assertThat(service.followUps.find(old.id()).orElseThrow().state())
                .isEqualTo(new FollowUpState.Dead(1, "Unknown whether it went out; redone.", service.clock.instant()));
        assertThat(service.owed(job, "first").state()).isInstanceOf(FollowUpState.Done.class);
        assertThat(service.owed(job, "second").state()).isInstanceOf(FollowUpState.Done.class);
    }

    @Test
    void one_that_was_redone_itself_is_not_carried_out_once_more_when_the_one_before_it_is() {
        service.mail.deliveries().then(new AttemptResult.Refused("no such mailbox"));
        complete();
        redo("second");
        service.runDue();

        redo("first");
        service.runDue();

        assertThat(service.hook.deliveries().asked()).hasSize(1);
    }

    @Test
    void settings_that_are_not_good_are_refused() {
        complete();

        assertThat(service.redoFollowUp.redo(service.owed(job, "first").id(), new JsonText("1")))
                .isInstanceOf(Redone.Faulty.class);
        assertThat(service.owed(job)).hasSize(2);
    }

    @Test
    void what_has_not_ended_is_not_redone() {
        service.mail.deliveries().then(new AttemptResult.Again("busy"));
        complete();

        assertThat(redo("first")).isInstanceOf(Redone.NotEnded.class);
        assertThat(redo("second")).isInstanceOf(Redone.NotEnded.class);
    }

    @Test
    void an_unknown_one_that_is_retried_meanwhile_is_not_redone() {
        service.mail.deliveries().then(new AttemptResult.Unknown("no answer"));
        complete();
        service.ledger.meanwhile(
                () -> service.retryFollowUp.retry(service.owed(job, "first").id()));

        assertThat(redo("first")).isInstanceOf(Redone.NotEnded.class);
    }

    @Test
    void nobody_can_redo_what_is_not_there() {
        assertThat(service.redoFollowUp.redo(new FollowUpId(new UUID(1, 2)), null))
                .isInstanceOf(Redone.NoSuchFollowUp.class);
    }

    private Redone redo(String step) {
        return service.redoFollowUp.redo(service.owed(job, step).id(), null);
    }

    private void complete() {
        service.callback(job, "ready - en Good morning");
        service.runDue();
    }
}
