package io.scribehook.http.provider.assemblyai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scribehook.domain.fixture.Seeds;
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
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssemblyAiTranscriberTest {
    private static final String PREFIX = "scribehook.providers.assemblyai.";
    private static final URI CALLBACK = URI.create("https://hooks.example.com/hook/t0ken");
    private static final Audio AT_URL = new Audio.AtUrl(URI.create("https://audio.example.com/a.wav"));
    private static final ProviderJobId ID = new ProviderJobId("5fc4");
    private static final String QUEUED = "{\"id\":\"5fc4\",\"status\":\"queued\",\"text\":null}";

    private final ApiServer api = new ApiServer();
    private final Wired wired = wired(Map.of());
    private final Transcriber assemblyAi = wired.get(AssemblyAiTranscriber.class);

    @AfterEach
    void close() {
        wired.close();
        api.close();
    }

    private Wired wired(Map<String, String> more) {
        var properties = new HashMap<String, Object>(
                Map.of(PREFIX + "api-key", "key", PREFIX + "base-url", api.url(), PREFIX + "timeout", "5s"));
        more.forEach((name, value) -> properties.put(PREFIX + name, value));
        return new Wired(properties);
    }

    private Submitted submit(Audio audio, String options) {
        return assemblyAi.submit(Wired.request(Wired.job(audio, options), CALLBACK));
    }

    @Test
    void audio_at_a_url_is_submitted_with_the_options_and_the_webhook() {
        api.answer(200, QUEUED);

        assertThat(submit(AT_URL, "{\"speaker_labels\":true}")).isEqualTo(new Submitted.Taken(ID));
        var asked = api.asked().getFirst();
        assertThat(asked.method() + " " + asked.path()).isEqualTo("POST /v2/transcript");
        assertThat(asked.headers())
                .containsEntry("authorization", "key")
                .containsEntry("content-type", "application/json");
        assertThat(asked.text())
                .isEqualTo("{\"speaker_labels\":true,\"audio_url\":\"https://audio.example.com/a.wav\","
                        + "\"webhook_url\":\"" + CALLBACK + "\"}");
    }

    @Test
    void without_a_callback_url_it_is_taken_and_fetched_later() {
        api.answer(200, QUEUED);

        assertThat(assemblyAi.submit(Wired.request(Wired.job(AT_URL, "{}"), null)))
                .isEqualTo(new Submitted.Taken(ID));
        assertThat(api.asked().getFirst().text()).doesNotContain("webhook");
        assertThat(assemblyAi.recovery()).isEqualTo(Transcriber.Recovery.FETCH);
    }

    @Test
    void a_header_for_the_webhook_is_named_with_its_value() {
        api.answer(200, QUEUED);
        try (var other = wired(Map.of("webhook-auth-header-name", "X-Gate", "webhook-auth-header-value", "s3cret"))) {
            other.get(AssemblyAiTranscriber.class).submit(Wired.request(Wired.job(AT_URL, "{}"), CALLBACK));
        }

        assertThat(api.asked().getFirst().text())
                .contains("\"webhook_auth_header_name\":\"X-Gate\",\"webhook_auth_header_value\":\"s3cret\"");
        assertThatThrownBy(() -> {
                    try (var half = wired(Map.of("webhook-auth-header-name", "X-Gate"))) {
                        half.get(AssemblyAiTranscriber.class);
                    }
                })
                .hasStackTraceContaining("webhook-auth-header-value");
    }

    @Test
    void uploaded_audio_goes_ahead_as_it_is() {
        api.answer(200, "{\"upload_url\":\"https://cdn.example/upload/9\"}").answer(200, QUEUED);
        byte[] bytes = Seeds.bytes(Seeds.random(), 200_000);

        assertThat(submit(wired.uploaded("audio/mpeg", bytes), "{}")).isEqualTo(new Submitted.Taken(ID));
        var upload = api.asked().getFirst();
        assertThat(upload.path()).isEqualTo("/v2/upload");
        assertThat(upload.headers())
                .containsEntry("authorization", "key")
                .containsEntry("content-type", "application/octet-stream")
                .containsEntry("content-length", "200000");
        assertThat(upload.bytes()).isEqualTo(bytes);
        assertThat(api.asked().getLast().text()).contains("\"audio_url\":\"https://cdn.example/upload/9\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"audio_url\":\"x\"}",
                "{\"webhook_url\":\"x\"}",
                "{\"webhook_auth_header_name\":\"x\"}",
                "{\"webhook_auth_header_value\":\"x\"}"
            })
    void options_that_would_change_the_submission_itself_are_refused(String options) {
        assertThat(assemblyAi.faults(new JsonText(options))).isNotEmpty();
        assertThat(submit(AT_URL, options)).isInstanceOf(Submitted.Refused.class);
        assertThat(api.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404})
    void a_status_of_4xx_refuses_the_job_with_the_providers_words(int status) {
        api.answer(status, "{\"error\":\"Cannot access uploaded file\"}");

        assertThat(submit(AT_URL, "{}"))
                .isEqualTo(new Submitted.Refused(new Failure("http_" + status, "Cannot access uploaded file")));
    }

    @ParameterizedTest
    @CsvSource({"429,", "503,", "500,{\"error\":\"Server error.\"}"})
    void a_request_that_was_turned_down_for_now_may_come_again(int status, String body) {
        api.answer(status, body == null ? "" : body);

        assertThat(submit(AT_URL, "{}")).isInstanceOf(Submitted.Again.class);
        assertThat(api.asked()).hasSize(1);
    }

    @Test
    void an_answer_that_says_nothing_of_the_job_leaves_it_uncertain() {
        api.cut().answer(504, "").answer(200, "{}");

        for (int i = 0; i < 3; i++) assertThat(submit(AT_URL, "{}")).isInstanceOf(Submitted.Lost.class);
        assertThat(api.asked()).as("none was repeated").hasSize(3);
    }

    @Test
    void whatever_becomes_of_an_upload_the_job_was_not_taken() {
        api.cut().answer(502, "<html></html>").answer(200, "{}");
        Audio audio = wired.uploaded("audio/wav", new byte[10]);

        for (int i = 0; i < 3; i++) assertThat(submit(audio, "{}")).isInstanceOf(Submitted.Again.class);
        assertThat(api.asked()).allSatisfy(asked -> assertThat(asked.path()).isEqualTo("/v2/upload"));
        assertThat(submit(new Audio.Uploaded(new AudioId(new UUID(1, 1)), "audio/wav", 1), "{}"))
                .isInstanceOf(Submitted.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"completed", "error"})
    void a_transcript_that_has_ended_is_ready(String status) {
        api.answer(200, "{\"id\":\"5fc4\",\"status\":\"" + status + "\"}");

        assertThat(assemblyAi.fetch(ID)).isInstanceOf(Fetched.Ready.class);
        assertThat(api.asked().getFirst().path()).isEqualTo("/v2/transcript/5fc4");
        assertThat(api.asked().getFirst().headers()).containsEntry("authorization", "key");
    }

    @Test
    void any_other_answer_to_a_question_is_what_it_is() {
        api.answer(200, QUEUED)
                .answer(200, "{\"status\":\"processing\"}")
                .answer(404, "{}")
                .answer(200, "{}")
                .cut();

        assertThat(assemblyAi.fetch(ID)).isInstanceOf(Fetched.Pending.class);
        assertThat(assemblyAi.fetch(ID)).isInstanceOf(Fetched.Pending.class);
        assertThat(assemblyAi.fetch(ID)).isInstanceOf(Fetched.Gone.class);
        assertThat(assemblyAi.fetch(ID)).isInstanceOf(Fetched.Again.class);
        assertThat(assemblyAi.fetch(ID)).isInstanceOf(Fetched.Again.class);
    }

    @Test
    void without_a_key_it_says_so_and_sends_nothing() {
        try (var keyless = new Wired(Map.of(PREFIX + "base-url", api.url()))) {
            var transcriber = keyless.get(AssemblyAiTranscriber.class);

            assertThat(transcriber.missing()).singleElement().asString().contains("api-key");
            assertThat(transcriber.fetch(ID)).isInstanceOf(Fetched.Again.class);
            assertThat(api.asked()).isEmpty();
        }
    }
}
