package io.scribehook.domain.job;

import static io.scribehook.domain.fixture.Fixtures.newId;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.fake.TheService;
import io.scribehook.domain.followup.Plan;
import io.scribehook.domain.provider.Transcriber.Deleted;
import io.scribehook.domain.text.JsonText;
import io.scribehook.domain.work.WorkKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CleanUpTest {
    private static final Duration RETENTION = Duration.ofDays(7);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final TheService service = new TheService(Plan.NOTHING, new Retention(RETENTION, true));
    private final AudioId audio = new AudioId(newId());

    private Job submitUpload() throws IOException {
        service.audio.store(audio, new ByteArrayInputStream(new byte[] {1, 2, 3}), 10);
        var request = new JobRequest(
                TheService.PROVIDER,
                new Audio.Uploaded(audio, "audio/wav", 3),
                JsonText.EMPTY_OBJECT,
                Plan.NOTHING,
                Map.of(),
                Terms.USUAL,
                null);
        Job job = ((Acceptance.Accepted) service.acceptJob.accept(request)).job();
        service.runDue();
        return job;
    }

    private void complete(Job job) {
        service.callback(job, "ready - en Good morning");
        service.runDue();
        assertThat(service.state(job)).isInstanceOf(JobState.Completed.class);
    }

    @Test
    void the_audio_of_a_job_is_deleted_when_its_time_is_over_and_not_before() throws IOException {
        Job job = submitUpload();
        complete(job);

        service.pass(RETENTION.minus(SECOND));
        assertThat(service.audio.find(audio)).isPresent();
        service.pass(SECOND);

        assertThat(service.audio.find(audio)).isEmpty();
        assertThat(service.isDue(WorkKind.CLEAN_UP, job)).isFalse();
    }

    @Test
    void a_job_that_goes_on_keeps_its_audio() throws IOException {
        Job job = submitUpload();

        assertThat(service.isDue(WorkKind.CLEAN_UP, job)).isFalse();
        assertThat(service.audio.find(audio)).isPresent();
    }

    @Test
    void a_success_after_the_end_gives_the_audio_its_time_once_more() throws IOException {
        Job job = submitUpload();
        service.cancelJob.cancel(job.id());
        service.pass(RETENTION.minus(SECOND));
        complete(job);

        service.pass(RETENTION.minus(SECOND));
        assertThat(service.audio.find(audio)).isPresent();
        service.pass(SECOND);
        assertThat(service.audio.find(audio)).isEmpty();
    }

    @Test
    void the_provider_is_asked_to_delete_its_copy_until_it_did() throws IOException {
        service.transcriber.deletions().then(Deleted.NOT_NOW).then(Deleted.DONE);
        Job job = submitUpload();
        complete(job);

        service.pass(RETENTION.plus(Duration.ofMinutes(1)));

        ProviderJobId theirs = service.submission(job).providerJobId();
        assertThat(service.transcriber.deletions().asked()).containsExactly(theirs, theirs);
        assertThat(service.isDue(WorkKind.CLEAN_UP, job)).isFalse();
    }

    @Test
    void a_provider_that_never_deletes_is_not_asked_for_ever() throws IOException {
        service.transcriber.deletions().otherwise(_ -> Deleted.NOT_NOW);
        Job job = submitUpload();
        complete(job);

        service.pass(RETENTION.plus(Duration.ofDays(30)));

        assertThat(service.transcriber.deletions().asked()).hasSizeLessThan(20);
        assertThat(service.isDue(WorkKind.CLEAN_UP, job)).isFalse();
    }

    @Test
    void what_there_is_to_clean_up_depends_on_where_the_audio_is() {
        Instant now = service.clock.instant();
        Job atUrl = service.accept();

        assertThat(new Retention(RETENTION, false).cleanUpAt(atUrl, now)).isNull();
        assertThat(new Retention(null, true).cleanUpAt(atUrl, now)).isEqualTo(now);
        assertThat(Retention.FOR_EVER.cleanUpAt(atUrl, now)).isNull();
    }
}
