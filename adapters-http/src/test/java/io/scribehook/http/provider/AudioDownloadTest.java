package io.scribehook.http.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.AudioId;
import io.scribehook.domain.job.Failure;
import io.scribehook.domain.provider.Submitted;
import io.scribehook.http.provider.AudioDownload.Got;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudioDownloadTest {
    private final ApiServer server = new ApiServer();
    private final Wired wired = new Wired(Map.of("scribehook.egress.allow", List.of("127.0.0.1")));

    @AfterEach
    void close() {
        wired.close();
        server.close();
    }

    private Got get(Wired with, String path) {
        return with.get(AudioDownload.class)
                .of(new Audio.AtUrl(URI.create(server.url() + path)), Duration.ofSeconds(5), 10);
    }

    private static Submitted why(Got got) {
        assertThat(got).isInstanceOf(Got.Not.class);
        return ((Got.Not) got).because();
    }

    @ParameterizedTest
    @CsvSource({
        "/a.mp3,audio/wav,audio.wav,audio/wav",
        "/a.mp3?signature=x,application/octet-stream,audio.mp3,application/octet-stream",
        "/a,text/html,audio,application/octet-stream"
    })
    void a_download_is_a_file_named_by_its_type_or_its_url(String path, String type, String name, String mediaType) {
        server.answer(200, "0123456789", "Content-Type", type);

        assertThat(get(wired, path)).isInstanceOfSatisfying(Got.File.class, got -> {
            assertThat(got.file().name()).isEqualTo(name);
            assertThat(got.file().mediaType()).isEqualTo(mediaType);
            assertThat(got.file().bytes().length()).isEqualTo(10);
        });
    }

    @Test
    void one_byte_too_many_is_too_large() {
        server.answer(200, "0123456789x");

        assertThat(why(get(wired, "/a.wav")))
                .isInstanceOfSatisfying(
                        Submitted.Refused.class,
                        refused -> assertThat(refused.failure().code()).isEqualTo("audio_too_large"));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 403, 404})
    void audio_that_is_not_there_is_refused(int status) {
        server.answer(status, "");

        assertThat(why(get(wired, "/a.wav")))
                .isEqualTo(new Submitted.Refused(
                        new Failure("audio_unavailable", "the server of the audio answered with status " + status)));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 503})
    void trouble_that_passes_is_waited_for(int status) {
        server.answer(status, "");

        assertThat(why(get(wired, "/a.wav"))).isInstanceOf(Submitted.Again.class);
    }

    @Test
    void a_private_address_is_not_called() {
        try (var guarded = new Wired(Map.of())) {
            assertThat(why(get(guarded, "/a.wav"))).isInstanceOf(Submitted.Refused.class);
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void an_upload_that_is_gone_is_refused() {
        var download = wired.get(AudioDownload.class);
        var gone = new Audio.Uploaded(new AudioId(new UUID(1, 1)), "audio/wav", 1);

        assertThat(why(download.of(gone, Duration.ofSeconds(5), 10))).isInstanceOf(Submitted.Refused.class);
        assertThat(why(download.of(new Audio.Elsewhere(), Duration.ofSeconds(5), 10)))
                .isInstanceOf(Submitted.Refused.class);
    }
}
