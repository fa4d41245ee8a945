package io.scribehook.http.provider.gladia;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.fixture.Fixtures;
import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.Submission;
import io.scribehook.domain.job.SubmissionId;
import io.scribehook.domain.provider.Transcriber.Traced;
import io.scribehook.http.provider.ApiServer;
import io.scribehook.http.provider.Wired;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GladiaJobListTest {
    private final ApiServer api = new ApiServer();
    private final Wired wired = new Wired(
            Map.of("scribehook.providers.gladia.api-key", "key", "scribehook.providers.gladia.base-url", api.url()));
    private final GladiaTranscriber gladia = wired.get(GladiaTranscriber.class);
    private final Submission submission =
            wired.lost(Wired.job(new Audio.Elsewhere(), "{}"), new SubmissionId(Fixtures.newId()));

    @AfterEach
    void close() {
        wired.close();
        api.close();
    }

    private static String item(String id, Object submission) {
        return "{\"id\":\"" + id + "\",\"status\":\"done\",\"result\":{\"id\":\"inner\"},\"custom_metadata\":"
                + "{\"user\":\"u\",\"scribehook_submission\":\"" + submission + "\"}}";
    }

    private static String page(String items) {
        return "{\"first\":\"f\",\"current\":\"c\",\"next\":null,\"items\":[" + items + "]}";
    }

    @Test
    void a_submission_is_found_by_our_mark() {
        String others = IntStream.range(0, 20).mapToObj(i -> item("o" + i, "x")).collect(Collectors.joining(","));
        api.answer(200, page(others))
                .answer(200, page("{\"id\":\"bare\",\"custom_metadata\":null}," + item("ours", submission.id())));

        assertThat(gladia.trace(submission)).isEqualTo(new Traced.Found(new ProviderJobId("ours")));
        assertThat(api.asked().getFirst().query())
                .isEqualTo("offset=0&limit=20&after_date=2026-03-01T09%3A25%3A00.250Z");
        assertThat(api.asked().getLast().query()).startsWith("offset=20&");
    }

    @Test
    void what_is_not_in_the_list_long_afterwards_was_never_taken() {
        api.answer(200, page("")).answer(200, page(""));

        assertThat(gladia.trace(submission)).as("it may still be on its way").isInstanceOf(Traced.CannotTell.class);
        wired.clock.advance(Duration.ofMinutes(8));
        assertThat(gladia.trace(submission)).isInstanceOf(Traced.NotFound.class);
    }

    @Test
    void an_answer_without_a_list_tells_nothing() {
        wired.clock.advance(Duration.ofHours(1));
        api.answer(401, "{}").answer(200, "{}").answer(200, "{\"items\":[").cut();

        for (int i = 0; i < 4; i++) assertThat(gladia.trace(submission)).isInstanceOf(Traced.CannotTell.class);
    }
}
