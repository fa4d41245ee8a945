package io.scribehook.http.provider.deepgram;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.fixture.Fixtures;
import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.Submission;
import io.scribehook.domain.job.SubmissionId;
import io.scribehook.domain.provider.CallbackUrls.Capability;
import io.scribehook.domain.provider.Transcriber.Traced;
import io.scribehook.http.provider.ApiServer;
import io.scribehook.http.provider.Wired;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeepgramRequestLogTest {
    private final ApiServer api = new ApiServer();
    private final Wired wired = wired("scribehook.providers.deepgram.project-id");
    private final DeepgramTranscriber deepgram = wired.get(DeepgramTranscriber.class);
    private final Submission submission =
            wired.lost(Wired.job(new Audio.Elsewhere(), "{}"), new SubmissionId(Fixtures.newId()));

    @AfterEach
    void close() {
        wired.close();
        api.close();
    }

    private Wired wired(String projectKey) {
        return new Wired(Map.of(
                "scribehook.providers.deepgram.api-key",
                "key",
                "scribehook.providers.deepgram.base-url",
                api.url(),
                projectKey,
                "p/1"));
    }

    private String callback(SubmissionId id) {
        return wired.urls
                .of(new Capability(id, DeepgramDialect.DEEPGRAM))
                .orElseThrow()
                .toString();
    }

    private static String entry(String id, String callback, int code) {
        return "{\"request_id\":\"" + id + "\",\"path\":\"/v1/listen\",\"code\":" + code + ",\"response\":null,"
                + "\"callback\":\"" + callback + "\"}";
    }

    private static String page(String... entries) {
        return "{\"page\":0,\"limit\":1000,\"requests\":[" + String.join(",", entries) + "]}";
    }

    @Test
    void a_submission_is_found_by_the_token_in_its_callback_url() {
        api.answer(
                200,
                page(
                        entry("other", callback(new SubmissionId(Fixtures.newId())), 200),
                        "{\"request_id\":\"sync\",\"callback\":null}",
                        entry("ours", callback(submission.id()), 200)));

        assertThat(deepgram.trace(submission)).isEqualTo(new Traced.Found(new ProviderJobId("ours")));
        var asked = api.asked().getFirst();
        assertThat(asked.path()).isEqualTo("/v1/projects/p/1/requests");
        assertThat(asked.query())
                .isEqualTo("endpoint=listen&limit=1000&page=0&start=2026-03-01T09%3A25%3A00%2B00%3A00");
        assertThat(asked.headers()).containsEntry("authorization", "Token key");
    }

    @Test
    void a_request_that_failed_is_not_it() {
        api.answer(200, page(entry("failed", callback(submission.id()), 429)));

        assertThat(deepgram.trace(submission)).isInstanceOf(Traced.CannotTell.class);
    }

    @Test
    void a_full_page_is_followed_by_the_next() {
        String full = IntStream.range(0, 1_000)
                .mapToObj(i -> entry("r" + i, "https://other.example/hook", 200))
                .collect(Collectors.joining(","));
        api.answer(200, page(full)).answer(200, page(entry("ours", callback(submission.id()), 200)));

        assertThat(deepgram.trace(submission)).isEqualTo(new Traced.Found(new ProviderJobId("ours")));
        assertThat(api.asked().getLast().query()).contains("page=1");
    }

    @Test
    void what_the_log_does_not_show_may_be_there_all_the_same() {
        api.answer(200, page()).answer(403, "{}").answer(200, "not json").cut();

        for (int i = 0; i < 4; i++) assertThat(deepgram.trace(submission)).isInstanceOf(Traced.CannotTell.class);
    }

    @Test
    void without_a_project_nothing_is_asked() {
        try (var projectless = wired("unrelated")) {
            assertThat(projectless.get(DeepgramTranscriber.class).trace(submission))
                    .isInstanceOf(Traced.CannotTell.class);
            assertThat(api.asked()).isEmpty();
        }
    }
}
