package io.scribehook.domain.job;

import static io.scribehook.domain.fake.TheService.DEADLINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.Proof;
import io.scribehook.domain.fake.TheService;
import io.scribehook.domain.outcome.Origin;
import io.scribehook.domain.provider.Fetched;
import io.scribehook.domain.provider.Submitted;
import io.scribehook.domain.provider.Transcriber;
import io.scribehook.domain.work.WorkKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FetchResultTest {
    private static final Fetched READY =
            new Fetched.Ready("text/plain", Body.of("ready - en Good morning".getBytes(StandardCharsets.UTF_8)));

    private final TheService service = new TheService();

    @Test
    void a_thin_notice_has_the_result_fetched() {
        Job job = service.submit();
        service.transcriber.fetches().then(READY);

        service.callback(job, "thin - done");
        service.runDue();

        assertThat(service.state(job)).isInstanceOf(JobState.Completed.class);
        var from = service.transcripts.latest(job.id()).orElseThrow().from();
        var event = service.events.find(from).orElseThrow();
        assertThat(event.origin()).isEqualTo(Origin.FETCH);
        assertThat(event.proof()).isEqualTo(Proof.OWN_REQUEST);
    }

    @Test
    void a_thin_notice_may_be_what_names_the_provider_id() {
        service.transcriber.submissions().then(new Submitted.Lost("no answer"));
        Job job = service.submit();
        service.transcriber.fetches().then(READY);

        service.callback(job, "thin p-7 done");
        service.runDue();

        assertThat(service.transcriber.fetches().asked()).containsExactly(new ProviderJobId("p-7"));
        assertThat(service.state(job)).isInstanceOf(JobState.Completed.class);
    }

    @Test
    void a_result_that_is_not_quite_ready_is_asked_for_again_soon() {
        Job job = service.submit();
        service.transcriber
                .fetches()
                .then(new Fetched.Pending())
                .then(new Fetched.Again("busy", null))
                .then(READY);

        service.callback(job, "thin - done");
        service.pass(Duration.ofSeconds(15));

        assertThat(service.transcriber.fetches().asked()).hasSize(3);
        assertThat(service.state(job)).isInstanceOf(JobState.Completed.class);
    }

    @Test
    void a_result_that_never_becomes_ready_is_left_to_recovery() {
        Job job = service.submit();

        service.callback(job, "thin - done");
        assertThat(service.pass(DEADLINE)).contains("left_to_recovery");

        assertThat(service.state(job)).isInstanceOf(JobState.Expired.class);
        assertThat(service.queue.all()).isEmpty();
    }

    @Test
    void a_completed_job_fetches_nothing_more() {
        Job job = service.submit();
        service.callback(job, "ready - en Good morning");
        service.callback(job, "thin - done");

        assertThat(service.runDue()).contains("ended");

        assertThat(service.transcriber.fetches().asked()).isEmpty();
        assertThat(service.isDue(WorkKind.FETCH, job)).isFalse();
    }

    @Test
    void an_expired_job_is_completed_by_a_late_thin_notice() {
        Job job = service.submit();
        service.pass(DEADLINE);
        service.transcriber.fetches().then(READY);

        service.callback(job, "thin - done");
        service.runDue();

        assertThat(service.state(job)).isInstanceOf(JobState.Completed.class);
    }

    @Test
    void a_thin_notice_about_an_earlier_submission_fetches_that_one() {
        service.transcriber.recovering(Transcriber.Recovery.RESUBMIT);
        Job job = service.submit();
        Submission first = service.submission(job);
        service.pass(DEADLINE);
        assertThat(service.submission(job).number()).isEqualTo(2);
        service.transcriber.fetches().then(READY);

        service.callback(first, "thin - done");
        service.runDue();

        assertThat(service.transcriber.fetches().asked()).containsExactly(first.providerJobId());
        assertThat(service.state(job)).isInstanceOf(JobState.Completed.class);
    }

    @Test
    void what_the_provider_does_not_know_is_not_asked_for_again() {
        Job job = service.submit();
        service.transcriber.fetches().then(new Fetched.Gone("not found"));

        service.callback(job, "thin - done");

        assertThat(service.runDue()).contains("gone");
        assertThat(service.isDue(WorkKind.FETCH, job)).isFalse();
        assertThat(service.state(job)).isInstanceOf(JobState.Waiting.class);
    }
}
