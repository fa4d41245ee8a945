package io.scribehook.domain.job;

import static io.scribehook.domain.fixture.Fixtures.newId;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.fake.TheService;
import io.scribehook.domain.followup.Plan;
import io.scribehook.domain.job.ForgetOrphanedAudio.Forgotten;
import io.scribehook.domain.text.JsonText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForgetOrphanedAudioTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final TheService service = new TheService(Plan.NOTHING, new Retention(Duration.ofDays(7), false));

    private AudioId upload() throws IOException {
        var id = new AudioId(newId());
        service.audio.store(id, new ByteArrayInputStream(new byte[] {1, 2, 3}), 10);
        return id;
    }

    private void ask(AudioId audio) {
        service.acceptJob.accept(new JobRequest(
                TheService.PROVIDER,
                new Audio.Uploaded(audio, "audio/wav", 3),
                JsonText.EMPTY_OBJECT,
                Plan.NOTHING,
                Map.of(),
                Terms.USUAL,
                null));
    }

    private Forgotten forget(Retention retention) {
        return new ForgetOrphanedAudio(service.audio, service.jobs, retention, service.clock).run();
    }

    private Forgotten forget() {
        return forget(new Retention(Duration.ofDays(7), false));
    }

    @Test
    void an_upload_without_a_job_goes_when_it_cannot_be_under_way_any_more() throws IOException {
        AudioId orphan = upload();
        AudioId claimed = upload();
        ask(claimed);

        service.pass(ForgetOrphanedAudio.SAFE_AGE);
        assertThat(forget()).isEqualTo(new Forgotten(0, 0));
        assertThat(service.audio.find(orphan)).isPresent();
        service.pass(SECOND);

        assertThat(forget()).isEqualTo(new Forgotten(0, 1));
        assertThat(service.audio.find(orphan)).isEmpty();
        assertThat(service.audio.find(claimed)).isPresent();
    }

    @Test
    void all_of_many_are_looked_at() throws IOException {
        AudioId claimed = upload();
        ask(claimed);
        for (int i = 0; i < 1_200; i++) upload();
        service.pass(ForgetOrphanedAudio.SAFE_AGE.plus(SECOND));

        assertThat(forget()).isEqualTo(new Forgotten(0, 1_200));
        assertThat(service.audio.find(claimed)).isPresent();
    }

    @Test
    void where_audio_is_kept_for_ever_so_is_that_of_forgotten_jobs() throws IOException {
        AudioId of = upload();
        service.pass(ForgetOrphanedAudio.SAFE_AGE.plus(SECOND));

        assertThat(forget(Retention.FOR_EVER)).isEqualTo(new Forgotten(0, 0));
        assertThat(service.audio.find(of)).isPresent();
    }
}
