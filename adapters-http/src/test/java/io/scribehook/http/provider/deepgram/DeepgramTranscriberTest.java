package io.scribehook.http.provider.deepgram;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.AudioId;
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

class DeepgramTranscriberTest {
    private static final URI CALLBACK = URI.create("https://hooks.example.com/hook/abc");
    private static final Audio AT_URL = new Audio.AtUrl(URI.create("https://audio.example.com/a.wav?sig=1&x=2"));
    private static final String ACCEPTED = "{\"request_id\":\"2479c8c8\"}";

    private final ApiServer api = new ApiServer();
    private final Wired wired = new Wired(Map.of(
            "scribehook.providers.deepgram.api-key",
            "key",
            "scribehook.providers.deepgram.base-url",
            api.url() + "/",
            "scribehook.providers.deepgram.timeout",
            "5s"));
    private final Transcriber deepgram = wired.get(DeepgramTranscriber.class);

    @AfterEach
    void close() {
        wired.close();
        api.close();
    }

    private Submitted submit(Audio audio, String options) {
        return deepgram.submit(Wired.request(Wired.job(audio, options), CALLBACK));
    }

    @Test
    void audio_at_a_url_is_submitted_as_json_with_the_options_as_parameters() {
        api.answer(200, ACCEPTED);
        var job = Wired.job(AT_URL, """
                {"model":"nova-3","smart_format":true,"utt_split":0.5,"keyterm":["a b","c&d"],"tag":[]}
                """);

        var submitted = deepgram.submit(Wired.request(job, CALLBACK));

        assertThat(submitted).isEqualTo(new Submitted.Taken(new ProviderJobId("2479c8c8")));
        var asked = api.asked().getFirst();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.path()).isEqualTo("/v1/listen");
        assertThat(asked.query())
                .isEqualTo("callback=https%3A%2F%2Fhooks.example.com%2Fhook%2Fabc&extra=scribehook_job%3A" + job.id()
                        + "&model=nova-3&smart_format=true&utt_split=0.5&keyterm=a%20b&keyterm=c%26d");
        assertThat(asked.headers())
                .containsEntry("authorization", "Token key")
                .containsEntry("content-type", "application/json");
        assertThat(asked.text()).isEqualTo("{\"url\":\"https://audio.example.com/a.wav?sig=1&x=2\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "audio/wav,audio/wav",
        "video/mp4,video/mp4",
        "application/json,application/octet-stream",
        "nonsense,application/octet-stream"
    })
    void uploaded_audio_is_streamed_as_it_is(String declared, String sent) {
        api.answer(200, ACCEPTED);
        byte[] bytes = new byte[300_000];
        new Random(3).nextBytes(bytes);

        var submitted = submit(wired.uploaded(declared, bytes), "{}");

        assertThat(submitted).isInstanceOf(Submitted.Taken.class);
        var asked = api.asked().getFirst();
        assertThat(asked.bytes()).isEqualTo(bytes);
        assertThat(asked.headers()).containsEntry("content-type", sent).containsEntry("content-length", "300000");
    }

    @Test
    void without_a_callback_url_the_answer_is_the_result() {
        String result = "{\"metadata\":{\"request_id\":\"r\"},\"results\":{\"channels\":[]}}";
        api.answer(200, result, "Content-Type", "application/json; charset=utf-8");

        var submitted = deepgram.submit(Wired.request(Wired.job(AT_URL, "{}"), null));

        assertThat(submitted).isInstanceOfSatisfying(Submitted.Answered.class, answered -> {
            assertThat(answered.id()).isEqualTo(new ProviderJobId("r"));
            assertThat(answered.contentType()).isEqualTo("application/json; charset=utf-8");
            assertThat(answered.body().length()).isEqualTo(result.length());
        });
        assertThat(api.asked().getFirst().query()).doesNotContain("callback");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]", "7", "{\"callback\":\"https://elsewhere.example\"}", "{\"callback_method\":\"put\"}",
                "{\"a\":{\"b\":1}}", "{\"a\":null}", "{\"a\":[[1]]}", "{\"a\":"
            })
    void options_that_cannot_be_parameters_are_refused_before_anything_is_sent(String options) {
        assertThat(deepgram.faults(new JsonText(options))).isNotEmpty();
        assertThat(submit(AT_URL, options)).isInstanceOf(Submitted.Refused.class);
        assertThat(api.asked()).isEmpty();
    }

    @Test
    void good_options_have_no_faults() {
        assertThat(deepgram.faults(new JsonText("{\"model\":\"nova-3\",\"tag\":[\"a\",\"b\"],\"extra\":\"k:v\"}")))
                .isEmpty();
    }

    @Test
    void audio_that_is_not_there_is_refused() {
        assertThat(submit(new Audio.Uploaded(new AudioId(new UUID(1, 1)), "audio/wav", 1), "{}"))
                .isInstanceOf(Submitted.Refused.class);
        assertThat(submit(new Audio.Elsewhere(), "{}")).isInstanceOf(Submitted.Refused.class);
    }

    @Test
    void without_a_key_it_says_so_and_sends_nothing() {
        try (var keyless = new Wired(Map.of("scribehook.providers.deepgram.base-url", api.url()))) {
            var transcriber = keyless.get(DeepgramTranscriber.class);

            assertThat(transcriber.missing()).singleElement().asString().contains("api-key");
            assertThat(transcriber.submit(Wired.request(Wired.job(AT_URL, "{}"), CALLBACK)))
                    .isInstanceOf(Submitted.Again.class);
            assertThat(api.asked()).isEmpty();
        }
        assertThat(deepgram.missing()).isEmpty();
    }

    @Test
    void a_transcript_cannot_be_fetched_again() {
        assertThat(deepgram.recovery()).isEqualTo(Transcriber.Recovery.RESUBMIT);
        assertThat(deepgram.fetch(new ProviderJobId("r"))).isInstanceOf(Fetched.Gone.class);
    }
}
