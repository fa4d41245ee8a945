package io.scribehook.http.provider.openai;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.fixture.Seeds;
import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.Failure;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.provider.Fetched;
import io.scribehook.domain.provider.Submitted;
import io.scribehook.domain.provider.Transcriber;
import io.scribehook.domain.text.JsonText;
import io.scribehook.http.provider.ApiServer;
import io.scribehook.http.provider.Wired;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiTranscriberTest {
    private static final String PREFIX = "scribehook.providers.openai.";

    private final ApiServer api = new ApiServer();
    private final Wired wired = wired(Map.of());
    private final Transcriber openAi = wired.get(OpenAiTranscriber.class);

    @AfterEach
    void close() {
        wired.close();
        api.close();
    }

    private Wired wired(Map<String, String> more) {
        var properties = new HashMap<String, Object>(Map.of(PREFIX + "base-url", api.url(), PREFIX + "timeout", "5s"));
        more.forEach((name, value) -> properties.put(PREFIX + name, value));
        return new Wired(properties);
    }

    private Submitted submit(String options) {
        return openAi.submit(Wired.request(
                Wired.job(wired.uploaded("audio/mpeg", new byte[] {1, 2, 3}), options), null));
    }

    private String form() {
        return api.asked().getFirst().text();
    }

    private static String field(String name, String value) {
        return "Content-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    @Test
    void audio_is_sent_as_a_file_and_the_answer_is_the_result() {
        api.answer(200, "{\"text\":\"Hello.\"}");
        byte[] bytes = Seeds.bytes(Seeds.random(), 200_000);

        assertThat(openAi.submit(
                        Wired.request(Wired.job(wired.uploaded("audio/mpeg", bytes), "{\"language\":\"auto\"}"), null)))
                .isInstanceOfSatisfying(Submitted.Answered.class, answered -> {
                    assertThat(answered.contentType()).isEqualTo("application/json");
                    assertThat(answered.body().length()).isEqualTo(17);
                });
        var asked = api.asked().getFirst();
        assertThat(asked.method() + " " + asked.path()).isEqualTo("POST /v1/audio/transcriptions");
        assertThat(asked.headers()).doesNotContainKey("authorization");
        assertThat(asked.text())
                .contains(
                        field("language", "auto"),
                        field("model", "whisper-1"),
                        field("response_format", "verbose_json"),
                        field("timestamp_granularities[]", "word"),
                        field("timestamp_granularities[]", "segment"),
                        "name=\"file\"; filename=\"audio.mp3\"\r\nContent-Type: audio/mpeg\r\n\r\n");
        assertThat(asked.latin1()).contains("\r\n\r\n" + new String(bytes, ISO_8859_1) + "\r\n--");
    }

    @Test
    void a_key_goes_ahead_as_a_bearer_token() {
        api.answer(200, "{\"text\":\"\"}");
        try (var keyed = wired(Map.of("api-key", "key", "model", "large-v3"))) {
            keyed.get(OpenAiTranscriber.class)
                    .submit(Wired.request(Wired.job(keyed.uploaded("audio/wav", new byte[1]), "{}"), null));
        }

        assertThat(api.asked().getFirst().headers()).containsEntry("authorization", "Bearer key");
        assertThat(form()).contains(field("model", "large-v3"));
    }

    @Test
    void what_the_options_say_stands() {
        api.answer(200, "{\"text\":\"\"}");
        submit("{\"model\":\"m\",\"timestamp_granularities\":[\"segment\"],\"temperature\":0.5,\"prompt\":\"Ünser\"}");

        assertThat(form())
                .contains(
                        field("model", "m"),
                        field("timestamp_granularities[]", "segment"),
                        field("temperature", "0.5"),
                        field("prompt", "Ünser"))
                .doesNotContain(field("timestamp_granularities[]", "word"), "whisper-1");
    }

    @ParameterizedTest
    @CsvSource({"gpt-4o-transcribe,json", "gpt-4o-transcribe-diarize,diarized_json"})
    void a_model_without_word_times_is_not_asked_for_them(String model, String format) {
        api.answer(200, "{\"text\":\"\"}");
        submit("{\"model\":\"" + model + "\"}");

        assertThat(form()).contains(field("response_format", format)).doesNotContain("granularities");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "{\"file\":1}", "{\"stream\":true}", "{\"response_format\":\"srt\"}", "{\"prompt\":null}"})
    void options_that_cannot_be_followed_are_refused(String options) {
        assertThat(openAi.faults(new JsonText(options))).isNotEmpty();
        assertThat(submit(options)).isInstanceOf(Submitted.Refused.class);
        assertThat(api.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | application/json | {\"error\":{\"message\":\"No.\",\"code\":\"bad\"}} | bad",
                "400 | application/json | {\"error\":\"No.\"} | http_400",
                "404 | application/json | {\"detail\":\"No.\"} | http_404",
                "422 | application/json | {\"detail\":[{\"loc\":[\"body\"],\"msg\":\"No.\",\"type\":\"t\"}]} | http_422",
                "413 | text/plain; charset=utf-8 | No. | http_413"
            })
    void an_error_is_told_in_the_servers_words(int status, String type, String body, String code) {
        api.answer(status, body, "Content-Type", type);

        assertThat(submit("{}")).isEqualTo(new Submitted.Refused(new Failure(code, "No.")));
    }

    @Test
    void the_page_of_a_proxy_leaves_the_job_uncertain_and_an_error_of_the_server_does_not() {
        api.answer(502, "Bad gateway", "Content-Type", "text/plain").answer(500, "{\"error\":\"failed\"}");

        assertThat(submit("{}")).isInstanceOf(Submitted.Lost.class);
        assertThat(submit("{}")).isInstanceOf(Submitted.Again.class);
    }

    @Test
    void what_is_lost_stays_so_because_again_may_cost_again() {
        assertThat(openAi.recovery()).isEqualTo(Transcriber.Recovery.GIVE_UP);
        assertThat(openAi.fetch(new ProviderJobId("x"))).isInstanceOf(Fetched.Gone.class);
    }

    @Test
    void without_a_server_and_a_key_it_says_so() {
        try (var bare = new Wired(Map.of())) {
            var transcriber = bare.get(OpenAiTranscriber.class);

            assertThat(transcriber.missing()).singleElement().asString().contains("base-url", "api-key");
            assertThat(transcriber.submit(Wired.request(Wired.job(new Audio.Elsewhere(), "{}"), null)))
                    .isInstanceOf(Submitted.Again.class);
        }
    }
}
