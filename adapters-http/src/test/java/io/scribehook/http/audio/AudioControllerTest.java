package io.scribehook.http.audio;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.fixture.Fixtures;
import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.AudioId;
import io.scribehook.domain.job.AudioStore;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.Submission;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.provider.AudioUrls;
import io.scribehook.http.world.Server;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AudioControllerTest {
    private static final String BYTES = "RIFF and so on";

    private final Server server = Server.start(Map.of(
            "scribehook.public-url",
            "https://hooks.example.com",
            "scribehook.capability-keys",
            List.of("1:000102030405060708090a0b0c0d0e0f")));
    private final AudioId audio = new AudioId(Fixtures.newId());
    private final String path = path(submitted(new Audio.Uploaded(audio, "audio/wav", BYTES.length())), now());

    @AfterAll
    void stop() {
        server.close();
    }

    private Instant now() {
        return server.bean(InstantSource.class).instant();
    }

    private Submission submitted(Audio of) {
        Job job = Fixtures.aJob().audio(of).build();
        Submission submission = Fixtures.aSubmission(job, 1, null);
        try {
            server.bean(AudioStore.class)
                    .store(audio, new ByteArrayInputStream(BYTES.getBytes(StandardCharsets.US_ASCII)), 1_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.bean(Ledger.class)
                .commit(null, List.of(new Change.JobCreated(job, null), new Change.SubmissionSaved(submission)));
        return submission;
    }

    private String path(Submission submission, Instant then) {
        URI url = server.bean(AudioUrls.class).of(submission.id(), then).orElseThrow();
        return url.getPath();
    }

    private HttpResponse<String> get(String from, String... headers) throws Exception {
        var request = server.to(from).GET();
        if (headers.length > 0) request.headers(headers);
        return server.send(request);
    }

    @Test
    void whoever_has_the_url_gets_the_audio_and_may_not_keep_it() throws Exception {
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(BYTES);
        assertThat(answer.headers().firstValue("Content-Type")).contains("audio/wav");
        assertThat(answer.headers().firstValue("Content-Length")).contains(String.valueOf(BYTES.length()));
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Accept-Ranges")).contains("bytes");
    }

    @Test
    void a_range_is_given_alone() throws Exception {
        var answer = get(path, "Range", "bytes=5-7");

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo("and");
        assertThat(answer.headers().firstValue("Content-Range")).contains("bytes 5-7/" + BYTES.length());
        assertThat(get(path, "Range", "bytes=500-").statusCode()).isEqualTo(416);
    }

    @Test
    void a_token_that_is_over_or_made_up_gives_nothing() throws Exception {
        var old = submitted(new Audio.Uploaded(audio, "audio/wav", BYTES.length()));

        assertThat(get(path(old, now().minus(Duration.ofDays(2)))).statusCode()).isEqualTo(404);
        assertThat(get(path.substring(0, path.length() - 1) + "2").statusCode()).isEqualTo(404);
        assertThat(get("/audio/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void a_job_whose_audio_is_elsewhere_has_nothing_to_give() throws Exception {
        var elsewhere = submitted(new Audio.AtUrl(URI.create("https://audio.example/a.wav")));

        assertThat(get(path(elsewhere, now())).statusCode()).isEqualTo(404);
    }
}
