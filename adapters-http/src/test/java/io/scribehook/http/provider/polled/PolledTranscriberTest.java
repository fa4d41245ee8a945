package io.scribehook.http.provider.polled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scribehook.domain.fake.PlainAudioUrls;
import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.Failure;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.provider.Fetched;
import io.scribehook.domain.provider.Submitted;
import io.scribehook.domain.provider.Transcriber;
import io.scribehook.domain.text.JsonText;
import io.scribehook.http.provider.ApiServer;
import io.scribehook.http.provider.Wired;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PolledTranscriberTest {
    private static final Audio AT_URL = new Audio.AtUrl(URI.create("https://audio.example.com/a.wav"));
    private static final ProviderJobId ID = new ProviderJobId("a/7");

    private final ApiServer api = new ApiServer();
    private final Wired wired = Described.wired(Described.at(api.url()));
    private final Transcriber polled = wired.get(PolledTranscriber.class);

    @AfterEach
    void close() {
        wired.close();
        api.close();
    }

    private Submitted submit(Audio audio, String options) {
        return polled.submit(Wired.request(Wired.job(audio, options), null));
    }

    @Test
    void a_job_is_submitted_as_the_template_says_with_the_options_in_it() {
        api.answer(201, "{\"job\":{\"id\":7}}");

        assertThat(submit(AT_URL, "{\"model\":\"large\",\"x\":1}"))
                .isEqualTo(new Submitted.Taken(new ProviderJobId("7")));
        var asked = api.asked().getFirst();
        assertThat(asked.method() + " " + asked.path()).isEqualTo("POST /jobs");
        assertThat(asked.headers())
                .containsEntry("authorization", "Bearer key")
                .containsEntry("content-type", "application/json");
        assertThat(asked.text())
                .isEqualTo("{\"audio\":{\"href\":\"https://audio.example.com/a.wav\"},\"model\":\"large\",\"x\":1}");
        assertThat(polled.recovery()).isEqualTo(Transcriber.Recovery.FETCH);
    }

    @Test
    void the_place_of_the_audio_is_not_the_callers_to_set() {
        assertThat(polled.faults(new JsonText("{\"audio\":1}"))).hasSize(1);
        assertThat(submit(AT_URL, "{\"audio\":1}")).isInstanceOf(Submitted.Refused.class);
        assertThat(api.asked()).isEmpty();
    }

    @Test
    void an_upload_is_given_as_a_url_of_ours_that_is_another_for_each_submission() {
        var job = Wired.job(wired.uploaded("audio/wav", new byte[1]), "{}");
        var request = Wired.request(job, null);
        api.answer(201, "{\"job\":{\"id\":7}}");
        api.answer(201, "{\"job\":{\"id\":8}}");

        polled.submit(request);
        polled.submit(Wired.request(job, null));

        var url =
                wired.audioUrls.of(request.submission(), wired.clock.instant()).orElseThrow();
        assertThat(api.asked().getFirst().text()).contains("{\"audio\":{\"href\":\"" + url + "\"}");
        assertThat(api.asked().get(1).text())
                .isNotEqualTo(api.asked().getFirst().text());
    }

    @Test
    void an_upload_is_refused_where_nobody_can_reach_us() {
        try (var alone = new Wired(new PlainAudioUrls(null), Described.properties(Described.at(api.url())))) {
            var request = Wired.request(Wired.job(alone.uploaded("audio/wav", new byte[1]), "{}"), null);

            assertThat(alone.get(PolledTranscriber.class).submit(request))
                    .isInstanceOfSatisfying(
                            Submitted.Refused.class,
                            refused -> assertThat(refused.failure().code()).isEqualTo("no_audio_url"));
        }
        assertThat(api.asked()).isEmpty();
    }

    @Test
    void audio_goes_into_a_form_where_the_configuration_has_a_field_for_it() {
        api.answer(200, "{\"job\":{\"id\":\"7\"}}");
        try (var form =
                Described.wired(Described.at(api.url()), Map.of("submit.body", "", "submit.file-field", "data_file"))) {
            var audio = form.uploaded("audio/wav", new byte[] {'R', 'I', 'F', 'F'});

            assertThat(form.get(PolledTranscriber.class)
                            .submit(Wired.request(Wired.job(audio, "{\"config\":{\"type\":\"t\"}}"), null)))
                    .isInstanceOf(Submitted.Taken.class);
        }
        assertThat(api.asked().getFirst().text())
                .contains(
                        "name=\"config\"\r\n\r\n{\"type\":\"t\"}\r\n",
                        "name=\"data_file\"; filename=\"audio.wav\"\r\nContent-Type: audio/wav\r\n\r\nRIFF\r\n--");
    }

    @Test
    void an_error_is_told_in_the_providers_words() {
        api.answer(400, "{\"job\":{\"reason\":\"No.\"}}").answer(200, "{\"job\":{}}");

        assertThat(submit(AT_URL, "{}")).isEqualTo(new Submitted.Refused(new Failure("http_400", "No.")));
        assertThat(submit(AT_URL, "{}")).isInstanceOf(Submitted.Lost.class);
    }

    @Test
    void the_status_decides_what_a_question_comes_to() {
        for (String state : List.of("finished", "rejected", "running", ""))
            api.answer(200, state.isEmpty() ? "{}" : "{\"job\":{\"state\":\"" + state + "\"}}");
        api.answer(404, "{}");

        assertThat(polled.fetch(ID)).isInstanceOf(Fetched.Ready.class);
        assertThat(polled.fetch(ID)).isInstanceOf(Fetched.Ready.class);
        assertThat(polled.fetch(ID)).isInstanceOf(Fetched.Pending.class);
        assertThat(polled.fetch(ID)).isInstanceOf(Fetched.Again.class);
        assertThat(polled.fetch(ID)).isInstanceOf(Fetched.Gone.class);
        assertThat(api.asked()).allSatisfy(asked -> {
            assertThat(asked.path()).isEqualTo("/jobs/a/7");
            assertThat(asked.headers()).containsEntry("authorization", "Bearer key");
        });
    }

    @Test
    void a_transcript_in_a_place_of_its_own_is_fetched_from_there() {
        api.answer(200, "{\"job\":{\"state\":\"finished\"}}").answer(200, "{\"text\":\"Hello.\"}");
        try (var apart =
                Described.wired(Described.at(api.url()), Map.of("result.url", api.url() + "/jobs/{id}/transcript"))) {
            assertThat(apart.get(PolledTranscriber.class).fetch(new ProviderJobId("7")))
                    .isInstanceOfSatisfying(
                            Fetched.Ready.class,
                            ready -> assertThat(ready.body().length()).isEqualTo(17));
        }
        assertThat(api.asked().getLast().path()).isEqualTo("/jobs/7/transcript");
    }

    @Test
    void a_job_is_deleted_where_the_description_says_how() {
        api.answer(204, "").answer(404, "{}").answer(409, "{}");
        try (var deleting = Described.wired(
                Described.at(api.url()),
                Map.of("delete.url", api.url() + "/jobs/{id}/forget", "delete.method", "POST"))) {
            var transcriber = deleting.get(PolledTranscriber.class);

            assertThat(transcriber.delete(ID)).isEqualTo(Transcriber.Deleted.DONE);
            assertThat(transcriber.delete(ID)).isEqualTo(Transcriber.Deleted.DONE);
            assertThat(transcriber.delete(ID)).isEqualTo(Transcriber.Deleted.NOT_NOW);
        }
        assertThat(api.asked()).hasSize(3).allSatisfy(asked -> {
            assertThat(asked.method()).isEqualTo("POST");
            assertThat(asked.path()).isEqualTo("/jobs/a/7/forget");
            assertThat(asked.headers()).containsEntry("authorization", "Bearer key");
        });
        assertThat(polled.delete(ID)).isEqualTo(Transcriber.Deleted.CANNOT);
    }

    @Test
    void all_that_is_wrong_with_a_description_is_told_at_once() {
        assertThatThrownBy(() -> Described.wired(Map.of(
                                "submit.url", "ftp://x",
                                "submit.method", "GET",
                                "submit.body", "[]",
                                "submit.file-field", "f",
                                "submit.id", "id",
                                "delete.url", "https://x/jobs",
                                "delete.method", "GET",
                                "result.time-unit", "h"))
                        .get(PolledTranscriber.class))
                .rootCause()
                .hasMessageContainingAll(
                        "submit.url is not",
                        "submit.method is not",
                        "submit has not exactly one of",
                        "submit.body is not",
                        "submit.id is not",
                        "delete.url has no {id}",
                        "delete.method is not",
                        "status.url is not set",
                        "status.done is not set",
                        "result.time-unit is not");
    }

    @Test
    void without_a_description_it_says_so_and_sends_nothing() {
        try (var bare = new Wired(Map.of())) {
            var transcriber = bare.get(PolledTranscriber.class);

            assertThat(transcriber.missing()).hasSize(1);
            assertThat(transcriber.submit(Wired.request(Wired.job(AT_URL, "{}"), null)))
                    .isInstanceOf(Submitted.Again.class);
            assertThat(transcriber.fetch(ID)).isInstanceOf(Fetched.Again.class);
        }
    }
}
