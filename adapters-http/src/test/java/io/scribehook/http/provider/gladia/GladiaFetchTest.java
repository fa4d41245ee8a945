package io.scribehook.http.provider.gladia;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.provider.Fetched;
import io.scribehook.domain.provider.Transcriber;
import io.scribehook.http.provider.ApiServer;
import io.scribehook.http.provider.Wired;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GladiaFetchTest {
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

    @ParameterizedTest
    @ValueSource(strings = {"done", "error"})
    void a_job_that_has_ended_is_ready(String status) {
        String body = "{\"id\":\"4f1c\",\"status\":\"" + status + "\",\"result\":null}";
        api.answer(200, body);

        assertThat(gladia.fetch(new ProviderJobId("4f/1c"))).isInstanceOfSatisfying(Fetched.Ready.class, ready -> {
            assertThat(ready.contentType()).isEqualTo("application/json");
            assertThat(ready.body().length()).isEqualTo(body.length());
        });
        assertThat(api.asked().getFirst().path()).isEqualTo("/v2/pre-recorded/4f/1c");
        assertThat(api.asked().getFirst().headers()).containsEntry("x-gladia-key", "key");
    }

    @Test
    void any_other_answer_to_a_question_is_what_it_is() {
        api.answer(200, "{\"status\":\"queued\"}")
                .answer(200, "{\"status\":\"processing\"}")
                .answer(404, "{}")
                .answer(200, "{\"status\":\"unheard of\"}")
                .answer(500, "")
                .cut();

        assertThat(gladia.fetch(ID)).isInstanceOf(Fetched.Pending.class);
        assertThat(gladia.fetch(ID)).isInstanceOf(Fetched.Pending.class);
        assertThat(gladia.fetch(ID)).isInstanceOf(Fetched.Gone.class);
        assertThat(gladia.fetch(ID)).isInstanceOf(Fetched.Again.class);
        assertThat(gladia.fetch(ID)).isInstanceOf(Fetched.Again.class);
        assertThat(gladia.fetch(ID)).isInstanceOf(Fetched.Again.class);
    }
}
