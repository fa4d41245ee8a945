package io.scribehook.http.provider.deepgram;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.Failure;
import io.scribehook.domain.provider.Submitted;
import io.scribehook.domain.provider.Transcriber;
import io.scribehook.http.provider.ApiServer;
import io.scribehook.http.provider.Wired;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeepgramAnswersTest {
    private static final URI CALLBACK = URI.create("https://hooks.example.com/hook/abc");
    private static final Audio AT_URL = new Audio.AtUrl(URI.create("https://audio.example.com/a.wav?sig=1&x=2"));

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

    @ParameterizedTest
    @CsvSource({"400,Bad Request", "403,INSUFFICIENT_PERMISSIONS", "413,PAYLOAD_ERROR"})
    void a_status_of_4xx_refuses_the_job_with_the_providers_words(int status, String code) {
        api.answer(status, "{\"err_code\":\"" + code + "\",\"err_msg\":\"No.\",\"request_id\":\"x\"}");

        assertThat(submit(AT_URL, "{}")).isEqualTo(new Submitted.Refused(new Failure(code, "No.")));
    }

    @ParameterizedTest
    @CsvSource({"401,INVALID_AUTH", "402,ASR_PAYMENT_REQUIRED"})
    void what_the_operator_has_to_put_right_holds_the_job(int status, String code) {
        api.answer(status, "{\"err_code\":\"" + code + "\",\"err_msg\":\"No.\",\"request_id\":\"x\"}");

        assertThat(submit(AT_URL, "{}")).isInstanceOf(Submitted.Held.class);
    }

    @Test
    void a_refusal_in_plain_text_has_the_status_as_its_code() {
        api.answer(404, "no such thing", "Content-Type", "text/plain");

        assertThat(submit(AT_URL, "{}"))
                .isInstanceOfSatisfying(
                        Submitted.Refused.class,
                        refused -> assertThat(refused.failure().code()).isEqualTo("http_404"));
    }

    @ParameterizedTest
    @CsvSource({"429,TOO_MANY_REQUESTS", "503,UNAVAILABLE", "503,", "429,", "500,INTERNAL", "408,TIMEOUT", "504,SLOW"})
    void a_request_that_was_turned_down_for_now_may_come_again(int status, String code) {
        api.answer(status, code == null ? "" : "{\"category\":\"" + code + "\",\"message\":\"Later.\"}");

        assertThat(submit(AT_URL, "{}")).isInstanceOf(Submitted.Again.class);
        assertThat(api.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 504})
    void an_error_page_of_something_in_between_leaves_the_job_uncertain(int status) {
        api.answer(status, "<html><h1>Gateway</h1></html>", "Content-Type", "text/html");

        assertThat(submit(AT_URL, "{}")).isInstanceOf(Submitted.Lost.class);
    }

    @ParameterizedTest
    @CsvSource({
        "120,2026-03-01T09:32:00.250Z",
        "'Sun, 01 Mar 2026 10:00:00 GMT',2026-03-01T10:00:00Z",
        "99999999,2026-03-02T09:30:00.250Z",
        "'Sun, 01 Mar 2020 10:00:00 GMT',",
        "soon,"
    })
    void it_is_said_when_to_come_again(String retryAfter, Instant notBefore) {
        api.answer(429, "", "Retry-After", retryAfter);

        assertThat(submit(AT_URL, "{}"))
                .isInstanceOfSatisfying(
                        Submitted.Again.class,
                        again -> assertThat(again.notBefore()).isEqualTo(notBefore));
    }

    @Test
    void an_answer_that_did_not_come_or_names_no_id_leaves_the_job_uncertain() {
        api.cut().answer(200, "{}").answer(200, "not json");

        assertThat(submit(AT_URL, "{}")).isInstanceOf(Submitted.Lost.class);
        assertThat(submit(AT_URL, "{}")).isInstanceOf(Submitted.Lost.class);
        assertThat(submit(AT_URL, "{}")).isInstanceOf(Submitted.Lost.class);
        assertThat(api.asked()).as("none was repeated").hasSize(3);
    }

    @Test
    void a_provider_that_cannot_be_reached_has_certainly_not_taken_the_job() {
        api.close();

        assertThat(submit(AT_URL, "{}")).isInstanceOf(Submitted.Again.class);
    }
}
