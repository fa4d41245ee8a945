package io.scribehook.domain.followup;

import static io.scribehook.domain.fake.Steps.hook;
import static io.scribehook.domain.fake.Steps.mail;
import static io.scribehook.domain.fake.Steps.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.fake.TheService;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.text.JsonText;
import io.scribehook.domain.transcript.Translation;
import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.WorkKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FollowUpAttemptTest {
    private final TheService service = new TheService();
    private final Job job = service.submit(mail("mail"), hook("hook"));

    @Test
    void what_was_sent_is_done_with_the_receipt() {
        complete();

        FollowUp sent = service.owed(job, "mail");
        assertThat(sent.state()).isEqualTo(new FollowUpState.Done(1, "receipt-" + sent.id(), service.clock.instant()));
        assertThat(service.followUps.attempts(sent.id()))
                .containsExactly(new Attempt(
                        sent.id(),
                        1,
                        service.clock.instant(),
                        service.clock.instant(),
                        new AttemptResult.Sent("receipt-" + sent.id())));
        assertThat(service.queue.all()).noneMatch(work -> work.kind() == WorkKind.FOLLOW_UP);
    }

    @Test
    void the_request_is_frozen_before_it_is_sent_and_the_same_on_every_attempt() {
        service.hook.deliveries().then(new AttemptResult.Again("busy")).then(new AttemptResult.Again("busy"));
        complete();
        service.pass(Duration.ofMinutes(2));

        var asked = service.hook.deliveries().asked();
        assertThat(asked).extracting(Delivery::attempt).containsExactly(1, 2, 3);
        assertThat(asked)
                .extracting(Delivery::key)
                .containsOnly(service.owed(job, "hook").id());
        assertThat(asked)
                .extracting(Delivery::frozen)
                .containsOnly(service.owed(job, "hook").frozen());
        assertThat(service.owed(job, "hook").state()).isInstanceOf(FollowUpState.Done.class);
    }

    @Test
    void an_attempt_has_less_time_than_its_lease() {
        complete();

        assertThat(service.mail.deliveries().asked().getFirst().patience())
                .isPositive()
                .isLessThan(TheService.LEASE);
    }

    @Test
    void what_was_not_carried_out_is_tried_again_by_the_schedule_until_that_is_used_up() {
        service.hook.deliveries().otherwise(_ -> new AttemptResult.Again("busy"));
        complete();
        assertThat(waiting("hook").dueAt())
                .isBetween(
                        service.clock.instant().plusSeconds(10),
                        service.clock.instant().plusSeconds(12));

        service.pass(Duration.ofHours(1));

        assertThat(service.owed(job, "hook").state()).isInstanceOfSatisfying(FollowUpState.Dead.class, dead -> {
            assertThat(dead.attempts()).isEqualTo(3);
            assertThat(dead.reason()).isEqualTo("busy");
        });
        assertThat(service.followUps.attempts(service.owed(job, "hook").id()))
                .extracting(Attempt::number)
                .containsExactly(1, 2, 3);
    }

    @Test
    void a_time_that_the_other_side_asks_for_is_kept() {
        Instant later = service.clock.instant().plusSeconds(600);
        service.hook.deliveries().then(new AttemptResult.Again("busy", later));
        complete();

        assertThat(waiting("hook").dueAt()).isEqualTo(later);
        service.pass(Duration.ofSeconds(599));
        assertThat(service.hook.deliveries().asked()).hasSize(1);
        service.pass(Duration.ofSeconds(1));
        assertThat(service.hook.deliveries().asked()).hasSize(2);
    }

    @Test
    void what_is_refused_is_dead_at_once() {
        service.mail.deliveries().then(new AttemptResult.Refused("no such mailbox"));
        complete();

        assertThat(service.owed(job, "mail").state())
                .isEqualTo(new FollowUpState.Dead(1, "no such mailbox", service.clock.instant()));
        service.pass(Duration.ofHours(1));
        assertThat(service.mail.deliveries().asked()).hasSize(1);
    }

    @Test
    void of_what_may_be_repeated_an_unknown_result_is_tried_again() {
        service.hook.deliveries().then(new AttemptResult.Unknown("no answer"));
        complete();
        assertThat(waiting("hook").attempts()).isEqualTo(1);

        service.pass(Duration.ofMinutes(1));

        assertThat(service.owed(job, "hook").state()).isInstanceOf(FollowUpState.Done.class);
    }

    @Test
    void of_what_must_not_be_repeated_an_unknown_result_stays_unknown() {
        service.mail.deliveries().then(new AttemptResult.Unknown("no answer"));
        complete();
        service.pass(Duration.ofDays(1));

        assertThat(service.owed(job, "mail").state())
                .isInstanceOfSatisfying(
                        FollowUpState.Unknown.class,
                        unknown -> assertThat(unknown.reason()).isEqualTo("no answer"));
        assertThat(service.mail.deliveries().asked()).hasSize(1);
        assertThat(service.queue.all()).noneMatch(work -> work.kind() == WorkKind.FOLLOW_UP);
    }

    @Test
    void what_cannot_be_frozen_is_dead_and_was_never_sent() {
        Job other = service.submit(with(new JsonText("{\"unfreezable\":1}"), mail("odd")));
        service.callback(other, "ready - en Good morning");
        service.runDue();

        assertThat(service.owed(other, "odd").state())
                .isEqualTo(new FollowUpState.Dead(0, "the settings say so", service.clock.instant()));
        assertThat(service.mail.deliveries().asked()).isEmpty();
    }

    @Test
    void a_translation_is_kept_with_the_follow_up_that_made_it() {
        service.hook
                .deliveries()
                .then(new AttemptResult.Sent("id-1", new TranslatedText("de", "deepl", false, "Guten Morgen")));
        complete();

        assertThat(service.transcripts.translations(job.id()))
                .containsExactly(new Translation(
                        job.id(),
                        service.owed(job, "hook").id(),
                        "de",
                        "deepl",
                        false,
                        "Guten Morgen",
                        service.clock.instant()));
    }

    @Test
    void whoever_lost_the_lease_cannot_settle() {
        service.hook.deliveries().thenDo(_ -> {
            service.clock.advance(TheService.LEASE);
            service.perform(service.claim(WorkKind.FOLLOW_UP));
            return new AttemptResult.Refused("too late to say so");
        });

        assertThat(complete()).contains("lease_lost");

        assertThat(service.owed(job, "hook").state()).isInstanceOf(FollowUpState.Done.class);
    }

    @Test
    void whoever_lost_the_lease_before_sending_sends_nothing() {
        service.callback(job, "ready - en Good morning");
        service.perform(service.claim(WorkKind.INTERPRET));
        Claim stale = service.claim(WorkKind.FOLLOW_UP);
        service.clock.advance(TheService.LEASE);
        service.ledger.meanwhile(
                () -> service.queue.claim(Set.of(WorkKind.FOLLOW_UP), 10, TheService.LEASE, service.clock.instant()));

        assertThat(service.perform(stale)).isEqualTo("lease_lost");
        assertThat(service.mail.deliveries().asked()).isEmpty();
        assertThat(service.hook.deliveries().asked()).isEmpty();
    }

    private List<String> complete() {
        service.callback(job, "ready - en Good morning");
        return service.runDue();
    }

    private FollowUpState.Waiting waiting(String step) {
        assertThat(service.owed(job, step).state()).isInstanceOf(FollowUpState.Waiting.class);
        return (FollowUpState.Waiting) service.owed(job, step).state();
    }
}
