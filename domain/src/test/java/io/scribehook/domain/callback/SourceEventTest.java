package io.scribehook.domain.callback;

import static io.scribehook.domain.fake.Steps.after;
import static io.scribehook.domain.fake.Steps.hook;
import static io.scribehook.domain.fake.Steps.mail;
import static io.scribehook.domain.fake.Steps.on;
import static io.scribehook.domain.fake.Steps.when;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.fake.TheService;
import io.scribehook.domain.followup.Condition;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUpState;
import io.scribehook.domain.followup.On;
import io.scribehook.domain.followup.Plan;
import io.scribehook.domain.followup.Subject;
import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.job.JobState;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.outcome.Outcome;
import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.WorkKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Callbacks that no job announced. */
class SourceEventTest {
    @Test
    void a_message_that_comes_again_in_other_bytes_is_acted_on_once() {
        service.declareSource(mail("thanks"));

        EventId first = service.atSource("message paid evt-1 {\"amount\":5}");
        service.runDue();
        EventId again = service.atSource("message paid evt-1 {\"amount\":5,\"again\":true}");
        service.runDue();

        assertThat(service.mail.deliveries().asked()).hasSize(1);
        assertThat(service.events.state(again))
                .hasValueSatisfying(state ->
                        assertThat(((EventState.Interpreted) state).note()).contains(first.toString()));
        service.reinterpretEvent.reinterpret(first);
        service.runDue();
        assertThat(service.mail.deliveries().asked()).hasSize(1);
    }

    private final TheService service = new TheService(new Plan(List.of(hook("usual"))));

    @Test
    void a_transcript_at_a_source_makes_a_job_with_the_sources_plan() {
        service.declareSource(mail("done"));

        EventId event = service.atSource("ready p-1 en Good morning");
        service.runDue();

        Job job = madeBy(event);
        assertThat(job.state()).isInstanceOf(JobState.Completed.class);
        assertThat(job.source()).isEqualTo(TheService.SOURCE);
        assertThat(job.audio()).isEqualTo(new Audio.Elsewhere());
        assertThat(service.submission(job).providerJobId()).isEqualTo(new ProviderJobId("p-1"));
        assertThat(service.mail.deliveries().asked()).hasSize(1);
        assertThat(service.hook.deliveries().asked()).isEmpty();
    }

    @Test
    void a_source_without_a_plan_uses_the_usual_one() {
        service.atSource("ready p-1 en Good morning");
        service.runDue();

        assertThat(service.hook.deliveries().asked()).hasSize(1);
    }

    @Test
    void a_failure_at_a_source_makes_a_failed_job() {
        service.declareSource(on(On.FAILURE, mail("sorry")));

        EventId event = service.atSource("failed p-1 bad_audio It is no audio.");
        service.runDue();

        assertThat(madeBy(event).state()).isInstanceOf(JobState.Failed.class);
        assertThat(service.mail.deliveries().asked()).hasSize(1);
    }

    @Test
    void a_second_event_with_the_same_provider_id_goes_to_the_same_job() {
        service.declareSource(mail("done"));

        EventId first = service.atSource("failed p-1 bad_audio It is no audio.");
        EventId second = service.atSource("ready p-1 en Good morning");
        service.runDue();

        assertThat(service.jobs.find(new JobId(second.value())).isPresent()
                        ^ service.jobs.find(new JobId(first.value())).isPresent())
                .isTrue();
        assertThat(service.mail.deliveries().asked()).hasSize(1);
    }

    @Test
    void two_events_of_one_provider_job_that_are_read_at_the_same_time_make_one_job() {
        service.declareSource(mail("done"));
        service.atSource("ready p-1 en Good morning");
        service.atSource("ready p-1 en Good morning to you");
        Claim mine = service.claim(WorkKind.INTERPRET);
        service.ledger.meanwhile(() -> service.perform(service.claim(WorkKind.INTERPRET)));

        service.perform(mine);
        service.runDue();

        assertThat(service.mail.deliveries().asked()).hasSize(1);
    }

    @Test
    void an_event_at_a_source_about_a_job_that_we_submitted_goes_to_that_job() {
        Job job = service.submit(mail("done"));
        var id = service.submission(job).providerJobId();

        service.atSource("ready " + id + " en Good morning");
        service.runDue();

        assertThat(service.state(job)).isInstanceOf(JobState.Completed.class);
    }

    @Test
    void an_event_without_a_provider_id_makes_a_job_that_reading_it_again_finds() {
        service.declareSource(mail("done"));
        EventId event = service.atSource("ready - en Good morning");
        service.runDue();

        service.reinterpretEvent.reinterpret(event);
        service.runDue();

        assertThat(madeBy(event).state()).isInstanceOf(JobState.Completed.class);
        assertThat(service.mail.deliveries().asked()).hasSize(1);
    }

    @Test
    void a_better_dialect_that_finds_the_provider_id_names_the_job_that_the_event_made() {
        service.declareSource(mail("done"));
        EventId event = service.atSource("ready - en Good morning");
        service.runDue();
        service.dialect.teach((_, _) -> new Meaning.TranscriptReady(
                new ProviderJobId("p-1"),
                service.transcripts
                        .latest(new JobId(event.value()))
                        .orElseThrow()
                        .transcript()));

        service.reinterpretEvent.reinterpret(event);
        service.runDue();

        assertThat(service.submission(madeBy(event)).providerJobId()).isEqualTo(new ProviderJobId("p-1"));
        assertThat(service.mail.deliveries().asked()).hasSize(1);
    }

    @Test
    void a_message_at_a_source_owes_the_follow_ups_of_its_plan() {
        service.declareSource(
                hook("first"),
                after("first", hook("second")),
                on(On.FAILURE, mail("never")),
                when(new Condition.TextContains("refund"), mail("only-if")));

        EventId event = service.atSource("message paid m-1 {\"amount\":5}");
        service.runDue();

        assertThat(service.hook.deliveries().asked())
                .extracting(delivery -> delivery.frozen().request().value())
                .containsExactly("{\"to\":\"first\"}", "{\"to\":\"second\"}");
        assertThat(service.hook.deliveries().asked().getFirst().occasion().outcome())
                .isInstanceOfSatisfying(
                        Outcome.Message.class,
                        message -> assertThat(message.type()).isEqualTo("paid"));
        assertThat(of(event)).extracting(it -> it.step().name()).containsExactly("first", "second", "only-if");
        assertThat(of(event).getLast().state()).isInstanceOf(FollowUpState.Skipped.class);
    }

    @Test
    void a_message_that_is_read_again_owes_only_what_is_missing() {
        service.declareSource(hook("first"));
        EventId event = service.atSource("message paid m-1 {}");
        service.runDue();
        service.declareSource(hook("first"), hook("second"));

        service.reinterpretEvent.reinterpret(event);
        service.runDue();

        assertThat(of(event)).extracting(it -> it.step().name()).containsExactly("first", "second");
        assertThat(service.hook.deliveries().asked()).hasSize(2);
    }

    @Test
    void a_follow_up_of_a_message_whose_bytes_are_gone_is_skipped() {
        service.declareSource(hook("first"));
        EventId event = service.atSource("message paid m-1 {}");
        service.perform(service.claim(WorkKind.INTERPRET));
        service.store.dropBody(event);

        service.runDue();

        assertThat(of(event).getFirst().state()).isInstanceOf(FollowUpState.Skipped.class);
        assertThat(service.hook.deliveries().asked()).isEmpty();
    }

    private Job madeBy(EventId event) {
        return service.jobs.find(new JobId(event.value())).orElseThrow();
    }

    private List<FollowUp> of(EventId event) {
        return service.followUps.of(new Subject.OfMessage(event));
    }
}
