package io.scribehook.domain.callback;

import static io.scribehook.domain.fake.Steps.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.AdoptEvent.Adopted;
import io.scribehook.domain.fake.TheService;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.job.JobState;
import io.scribehook.domain.source.SourceName;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AdoptEventTest {
    private final TheService service = new TheService();

    @Test
    void a_doubtful_result_completes_the_job_that_adopts_it() {
        Job job = service.submit(mail("done"));
        EventId event = service.callback(job, "ready p-other en Good morning");
        service.runDue();

        assertThat(service.adoptEvent.byJob(event, job.id())).isEqualTo(Adopted.DUE);
        service.runDue();

        assertThat(service.state(job)).isInstanceOf(JobState.Completed.class);
        assertThat(service.transcripts.latest(job.id()).orElseThrow().from()).isEqualTo(event);
        assertThat(service.mail.deliveries().asked()).hasSize(1);
    }

    @Test
    void adopting_twice_has_one_effect() {
        Job job = service.submit(mail("done"));
        EventId event = service.callback(job, "ready p-other en Good morning");
        service.runDue();
        service.adoptEvent.byJob(event, job.id());
        service.runDue();

        assertThat(service.adoptEvent.byJob(event, job.id())).isEqualTo(Adopted.NOT_IN_QUARANTINE);
        service.reinterpretEvent.reinterpret(event);
        service.runDue();

        assertThat(service.mail.deliveries().asked()).hasSize(1);
    }

    @Test
    void a_result_that_came_late_is_kept_until_somebody_adopts_it() {
        Job job = service.submit();
        EventId event = service.late(job, "ready - en Good morning");
        service.runDue();
        assertThat(service.events.state(event))
                .hasValueSatisfying(state ->
                        assertThat(((EventState.Quarantined) state).why()).isEqualTo(EventState.Why.LATE));
        assertThat(service.state(job)).isInstanceOf(JobState.Waiting.class);

        service.adoptEvent.byJob(event, job.id());
        service.runDue();

        assertThat(service.state(job)).isInstanceOf(JobState.Completed.class);
    }

    @Test
    void an_event_that_a_source_adopts_is_read_as_one_of_its_own() {
        service.declareSource(mail("thanks"));
        Job job = service.submit();
        EventId event = service.late(job, "message paid m-1 {\"amount\":5}");
        service.runDue();

        assertThat(service.adoptEvent.bySource(event, TheService.SOURCE)).isEqualTo(Adopted.DUE);
        service.runDue();

        assertThat(service.mail.deliveries().asked()).hasSize(1);
        assertThat(service.events.find(event).orElseThrow().address())
                .isEqualTo(new Address.ToSource(TheService.SOURCE));
    }

    @Test
    void nobody_adopts_what_is_not_there_or_not_in_need() {
        Job job = service.submit();
        EventId held = service.late(job, "ready - en Good morning");
        service.runDue();
        EventId fine = service.callback(job, "progress - half way");
        service.runDue();

        assertThat(service.adoptEvent.byJob(new EventId(new UUID(1, 2)), job.id()))
                .isEqualTo(Adopted.NO_SUCH_EVENT);
        assertThat(service.adoptEvent.byJob(held, new JobId(new UUID(1, 2)))).isEqualTo(Adopted.NO_SUCH_JOB);
        assertThat(service.adoptEvent.bySource(held, new SourceName("nowhere"))).isEqualTo(Adopted.NO_SUCH_SOURCE);
        assertThat(service.adoptEvent.byJob(fine, job.id())).isEqualTo(Adopted.NOT_IN_QUARANTINE);
        service.store.dropBody(held);
        assertThat(service.adoptEvent.byJob(held, job.id())).isEqualTo(Adopted.BODY_GONE);
        assertThat(service.runDue()).isEmpty();
    }
}
