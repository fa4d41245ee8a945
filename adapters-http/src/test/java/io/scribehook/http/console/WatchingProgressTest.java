package io.scribehook.http.console;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.access.Scope;
import io.scribehook.domain.fake.ScriptedTranscriber;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.Jobs;
import io.scribehook.domain.provider.Providers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchingProgressTest {
    private final Scene scene = Scene.start();

    @AfterEach
    void stop() {
        scene.server().close();
    }

    @Test
    void a_job_shows_how_far_its_provider_has_come_and_is_looked_at_again() throws Exception {
        Job heard = scene.submitted(Map.of());
        Job other = scene.submitted(Map.of());
        var submission =
                scene.server().bean(Jobs.class).latestSubmission(heard.id()).orElseThrow();
        var deepgram = (ScriptedTranscriber)
                scene.server().bean(Providers.class).transcriber(Scene.DEEPGRAM).orElseThrow();
        deepgram.hearing(requireNonNull(submission.providerJobId()));
        var browsing = Browsing.with(scene.server(), scene.key(Scope.READ));

        assertThat(browsing.get("/console/jobs/" + heard.id()).body())
                .contains("0:30 heard, 25 %", "<progress id=\"heard\" max=\"1\" value=\"0.25\">", "data-again");
        assertThat(browsing.get("/console/jobs/" + other.id()).body()).doesNotContain("<progress", "data-again");
    }
}
