package io.scribehook.http.provider.gladia;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.AudioId;
import io.scribehook.domain.job.Failure;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.provider.Fetched;
import io.scribehook.domain.provider.Submitted;
import io.scribehook.domain.provider.Transcriber;
import io.scribehook.domain.text.JsonText;
import io.scribehook.http.provider.ApiServer;
import io.scribehook.http.provider.Wired;
import java.net.URI;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GladiaTranscriberTest {
    private static final URI CALLBACK = URI.create("https://hooks.example.com/hook/abc");
    private static final Audio AT_URL = new Audio.AtUrl(URI.create("https://audio.example.com/a.wav"));
    private static final String STARTED = "{\"id\":\"4f1c\",\"result_url\":\"https://api.example/4f1c\"}";
    private static final ProviderJobId ID = new ProviderJobId("4f1c");

    private final ApiServer api = new ApiServer();
    private final Wired wired = new Wired(Map.of(
            "scribehook.providers.gladia.api-key",
            "key",
            "scribehook.providers.gladia.base-url",
            api.url(),
            "scribehook.providers.gladia.timeout",
            "5s"));
    private final Transcriber gladia = wired.get(GladiaTranscriber.class);

    @AfterEach
    void close() {
        wired.close();
        api.close();
    }

    private Submitted submit(Audio audio, String options) {
        return gladia.submit(Wired.request(Wired.job(audio, options), CALLBACK));
    }

    @Test
    void audio_at_a_url_is_submitted_with_the_options_and_the_callback() {
        api.answer(201, STARTED);
        var request = Wired.request(
                Wired.job(AT_URL, "{\"diarization\":true,\"custom_metadata\":{\"user\":\"x\"}}"), CALLBACK);

        assertThat(gladia.submit(request)).isEqualTo(new Submitted.Taken(ID));
        var asked = api.asked().getFirst();
        assertThat(asked.method() + " " + asked.path()).isEqualTo("POST /v2/pre-recorded");
        assertThat(asked.headers())
                .containsEntry("x-gladia-key", "key")
                .containsEntry("content-type", "application/json");
        assertThat(asked.text())
                .isEqualTo("{\"diarization\":true,\"custom_metadata\":{\"user\":\"x\",\"scribehook_submission\":\""
                        + request.submission() + "\"},\"audio_url\":\"https://audio.example.com/a.wav\","
                        + "\"callback\":true,\"callback_config\":{\"url\":\"" + CALLBACK + "\",\"method\":\"POST\"}}");
    }

    @Test
    void without_a_callback_url_it_is_taken_and_fetched_later() {
        api.answer(201, STARTED);

        assertThat(gladia.submit(Wired.request(Wired.job(AT_URL, "{}"), null))).isEqualTo(new Submitted.Taken(ID));
        assertThat(api.asked().getFirst().text()).doesNotContain("callback");
        assertThat(gladia.recovery()).isEqualTo(Transcriber.Recovery.FETCH);
    }

    @Test
    void uploaded_audio_goes_ahead_as_the_part_of_a_form() {
        api.answer(200, "{\"audio_url\":\"https://api.example/file/9\",\"audio_metadata\":{\"id\":\"not-the-job\"}}")
                .answer(201, STARTED);
        byte[] bytes = new byte[200_000];
        new Random(5).nextBytes(bytes);

        assertThat(submit(wired.uploaded("audio/mpeg", bytes), "{}")).isEqualTo(new Submitted.Taken(ID));
        var upload = api.asked().getFirst();
        String boundary =
                upload.headers().getOrDefault("content-type", "").replace("multipart/form-data; boundary=", "");
        assertThat(upload.path()).isEqualTo("/v2/upload");
        assertThat(upload.latin1())
                .isEqualTo("--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"audio\"; filename=\"audio.mp3\"\r\n"
                        + "Content-Type: audio/mpeg\r\n\r\n" + new String(bytes, ISO_8859_1) + "\r\n--" + boundary
                        + "--\r\n");
        assertThat(api.asked().getLast().text()).contains("\"audio_url\":\"https://api.example/file/9\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"audio_url\":\"x\"}",
                "{\"callback\":false}",
                "{\"callback_config\":{}}",
                "{\"callback_url\":\"x\"}",
                "{\"custom_metadata\":7}"
            })
    void options_that_would_change_the_submission_itself_are_refused(String options) {
        assertThat(gladia.faults(new JsonText(options))).isNotEmpty();
        assertThat(submit(AT_URL, options)).isInstanceOf(Submitted.Refused.class);
        assertThat(api.asked()).isEmpty();
    }

    @Test
    void metadata_leaves_room_for_ours() {
        String long1901 = "{\"custom_metadata\":{\"a\":\"" + "x".repeat(1_893) + "\"}}";
        String long1900 = "{\"custom_metadata\":{\"a\":\"" + "x".repeat(1_892) + "\"}}";

        assertThat(gladia.faults(new JsonText(long1901))).hasSize(1);
        assertThat(gladia.faults(new JsonText(long1900))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 422})
    void a_status_of_4xx_refuses_the_job_with_the_providers_words(int status) {
        api.answer(
                status,
                "{\"timestamp\":\"t\",\"path\":\"/v2/pre-recorded\",\"request_id\":\"G-1\",\"statusCode\":" + status
                        + ",\"message\":\"No.\"}");

        assertThat(submit(AT_URL, "{}")).isEqualTo(new Submitted.Refused(new Failure(String.valueOf(status), "No.")));
    }

    @ParameterizedTest
    @CsvSource({"429,", "503,", "500,{\"statusCode\":500}", "504,{\"message\":\"Slow.\"}"})
    void a_request_that_was_turned_down_for_now_may_come_again(int status, String body) {
        api.answer(status, body == null ? "" : body);

        assertThat(submit(AT_URL, "{}")).isInstanceOf(Submitted.Again.class);
        assertThat(api.asked()).hasSize(1);
    }

    @Test
    void an_answer_that_says_nothing_of_the_job_leaves_it_uncertain() {
        api.cut().answer(502, "<html></html>").answer(201, "{}");

        for (int i = 0; i < 3; i++) assertThat(submit(AT_URL, "{}")).isInstanceOf(Submitted.Lost.class);
        assertThat(api.asked()).as("none was repeated").hasSize(3);
    }

    @Test
    void whatever_becomes_of_an_upload_the_job_was_not_taken() {
        api.cut().answer(502, "<html></html>").answer(200, "{}").answer(413, "{\"message\":\"Too big.\"}");
        Audio audio = wired.uploaded("audio/wav", new byte[10]);

        for (int i = 0; i < 3; i++) assertThat(submit(audio, "{}")).isInstanceOf(Submitted.Again.class);
        assertThat(submit(audio, "{}")).isEqualTo(new Submitted.Refused(new Failure("http_413", "Too big.")));
        assertThat(api.asked()).allSatisfy(asked -> assertThat(asked.path()).isEqualTo("/v2/upload"));
    }

    @Test
    void audio_that_is_not_there_is_refused() {
        assertThat(submit(new Audio.Uploaded(new AudioId(new UUID(1, 1)), "audio/wav", 1), "{}"))
                .isInstanceOf(Submitted.Refused.class);
        assertThat(submit(new Audio.Elsewhere(), "{}")).isInstanceOf(Submitted.Refused.class);
    }

    @Test
    void without_a_key_it_says_so_and_sends_nothing() {
        try (var keyless = new Wired(Map.of("scribehook.providers.gladia.base-url", api.url()))) {
            var transcriber = keyless.get(GladiaTranscriber.class);

            assertThat(transcriber.missing()).singleElement().asString().contains("api-key");
            assertThat(transcriber.fetch(ID)).isInstanceOf(Fetched.Again.class);
            assertThat(api.asked()).isEmpty();
        }
        assertThat(gladia.missing()).isEmpty();
    }
}
