package io.scribehook.domain.job;

import static io.scribehook.domain.fake.Steps.mail;
import static io.scribehook.domain.fake.Steps.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.fake.TheService;
import io.scribehook.domain.followup.On;
import io.scribehook.domain.job.CancelJob.Cancelled;
import io.scribehook.domain.outcome.Origin;
import io.scribehook.domain.provider.Submitted;
import io.scribehook.domain.work.WorkKind;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CancelJobTest {
    private final TheService service = new TheService();

    @Test
    void a_cancelled_job_has_failed_and_owes_the_failure_branch() {
        Job job = service.submit(mail("done"), on(On.FAILURE, mail("sorry")));

        assertThat(service.cancelJob.cancel(job.id())).isEqualTo(Cancelled.CANCELLED);
        service.runDue();

        assertThat(service.state(job))
                .isEqualTo(new JobState.Failed(
                        new Failure("cancelled", "The job was cancelled."),
                        Origin.SYNCHRONOUS,
                        service.clock.instant()));
        assertThat(service.mail.deliveries().asked())
                .extracting(delivery -> delivery.key())
                .containsExactly(service.owed(job, "sorry").id());
    }

    @Test
    void a_job_that_has_ended_is_not_cancelled() {
        Job job = service.submit();
        service.callback(job, "ready - en Good morning");
        service.runDue();

        assertThat(service.cancelJob.cancel(job.id())).isEqualTo(Cancelled.ALREADY_ENDED);
        assertThat(service.state(job)).isInstanceOf(JobState.Completed.class);
    }

    @Test
    void a_job_that_completes_while_it_is_being_cancelled_stays_completed() {
        Job job = service.submit();
        service.callback(job, "ready - en Good morning");
        service.ledger.meanwhile(() -> service.perform(service.claim(WorkKind.INTERPRET)));

        assertThat(service.cancelJob.cancel(job.id())).isEqualTo(Cancelled.ALREADY_ENDED);
        assertThat(service.state(job)).isInstanceOf(JobState.Completed.class);
    }

    @Test
    void a_job_that_is_cancelled_while_it_is_handed_over_keeps_what_the_provider_answers() {
        Job job = service.accept();
        service.transcriber.submissions().thenDo(_ -> {
            service.cancelJob.cancel(job.id());
            return new Submitted.Taken(new ProviderJobId("p-1"));
        });

        service.runDue();

        assertThat(service.state(job)).isInstanceOf(JobState.Failed.class);
        assertThat(service.submission(job).providerJobId()).isEqualTo(new ProviderJobId("p-1"));
        assertThat(service.queue.all()).isEmpty();
    }

    @Test
    void nobody_can_cancel_what_is_not_there() {
        assertThat(service.cancelJob.cancel(new JobId(new UUID(1, 2)))).isEqualTo(Cancelled.NO_SUCH_JOB);
    }
}
