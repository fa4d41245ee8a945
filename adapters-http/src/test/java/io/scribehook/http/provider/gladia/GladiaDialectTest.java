package io.scribehook.http.provider.gladia;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.Meaning;
import io.scribehook.domain.job.Failure;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.transcript.Part;
import io.scribehook.domain.transcript.Utterance;
import io.scribehook.domain.transcript.Word;
import io.scribehook.http.provider.json.Events;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GladiaDialectTest {
    private static final ProviderJobId ID = new ProviderJobId("4f1c");
    static final String RESULT = """
            {"metadata": {"audio_duration": 4.5, "number_of_distinct_channels": 1, "billing_time": 4.5,
                          "transcription_time": 1},
             "transcription": {"languages": ["nl", "en"], "full_transcript": "Goed zo. Yes.",
               "utterances": [
                 {"words": [{"word": " Goed", "start": 0.25, "end": 0.5, "confidence": 0.9},
                            {"word": " zo.", "start": 0.5, "end": 1, "confidence": 0.8}],
                  "text": "Goed zo.", "language": "nl", "start": 0.25, "end": 1, "confidence": 0.85, "channel": 0,
                  "speaker": 0},
                 {"start": 2, "end": 2.5, "confidence": 0.7, "channel": 0, "speaker": 1, "text": "Yes.",
                  "language": "en", "words": [{"word": "Yes.", "start": 2, "end": 2.5, "confidence": 0.7}]}],
               "subtitles": [{"format": "srt", "subtitles": "1"}]},
             "translation": {"success": true, "results": [{"full_transcript": "not this"}]},
             "summarization": {"success": true, "results": "Praise."}}
            """;

    private final GladiaDialect dialect = new GladiaDialect();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"4f1c\",\"event\":\"transcription.success\",\"payload\":RESULT,\"custom_metadata\":{\"id\":1}}",
                "{\"payload\":RESULT,\"event\":\"success\",\"id\":\"4f1c\"}",
                "{\"id\":\"4f1c\",\"event\":\"transcription.success\",\"payload\":{\"result\":RESULT}}",
                "{\"event\":\"success\",\"payload\":{\"id\":\"4f1c\",\"status\":\"done\",\"file\":{\"id\":\"f\"},"
                        + "\"result\":RESULT}}",
                "{\"id\":\"4f1c\",\"request_id\":\"G-4f1c\",\"version\":2,\"status\":\"done\",\"error_code\":null,"
                        + "\"kind\":\"pre-recorded\",\"file\":null,\"result\":RESULT}"
            })
    void a_result_is_understood_wherever_it_lies(String envelope) {
        var meaning = Events.read(dialect, envelope.replace("RESULT", RESULT));

        assertThat(meaning).isInstanceOfSatisfying(Meaning.TranscriptReady.class, ready -> {
            assertThat(ready.id()).isEqualTo(ID);
            var said = ready.transcript();
            assertThat(said.text()).isEqualTo("Goed zo. Yes.");
            assertThat(said.language()).isEqualTo("nl");
            assertThat(said.duration()).isEqualTo(4.5);
            assertThat(said.channels()).isEqualTo(1);
            assertThat(said.summary()).isEqualTo("Praise.");
            assertThat(said.words())
                    .containsExactly(
                            new Word("Goed", 0.25, 0.5, 0.9, "0", 0),
                            new Word("zo.", 0.5, 1.0, 0.8, "0", 0),
                            new Word("Yes.", 2.0, 2.5, 0.7, "1", 0));
            assertThat(said.utterances())
                    .containsExactly(
                            new Utterance("Goed zo.", 0.25, 1.0, 0.85, "0", 0),
                            new Utterance("Yes.", 2.0, 2.5, 0.7, "1", 0));
            assertThat(said.missing()).containsExactly(Part.CONFIDENCE);
        });
    }

    @Test
    void the_words_of_two_channels_are_merged_by_time() {
        var meaning = Events.read(dialect, """
                {"id":"4f1c","event":"success","payload":{"metadata":{"number_of_distinct_channels":2},"transcription":
                 {"full_transcript":"a c b","languages":["en"],"utterances":[
                  {"text":"a c","channel":0,"start":0,"end":3,"words":[
                    {"word":"a","start":0,"end":1},{"word":"c","start":2,"end":3}]},
                  {"text":"b","channel":1,"start":1,"end":2,"words":[{"word":"b","start":1,"end":2}]}]}}}
                """);

        assertThat(meaning).isInstanceOfSatisfying(Meaning.TranscriptReady.class, ready -> {
            assertThat(ready.transcript().channels()).isEqualTo(2);
            assertThat(ready.transcript().words()).extracting(Word::text).containsExactly("a", "b", "c");
            assertThat(ready.transcript().words()).extracting(Word::channel).containsExactly(0, 1, 0);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"4f1c\",\"event\":\"transcription.error\",\"error\":{\"code\":422,\"message\":\"Too long.\"}}",
                "{\"id\":\"4f1c\",\"event\":\"error\",\"error\":{\"message\":\"Too long.\",\"code\":\"422\"}}",
                "{\"event\":\"error\",\"payload\":{\"id\":\"4f1c\",\"error_code\":422,\"error\":\"Too long.\"}}"
            })
    void an_error_is_understood_in_each_of_its_shapes(String body) {
        assertThat(Events.read(dialect, body))
                .isEqualTo(new Meaning.TranscriptionFailed(ID, new Failure("422", "Too long.")));
    }

    @Test
    void a_job_that_was_asked_for_and_failed_has_its_code() {
        assertThat(Events.read(dialect, "{\"id\":\"4f1c\",\"status\":\"error\",\"error_code\":500,\"result\":null}"))
                .isInstanceOfSatisfying(
                        Meaning.TranscriptionFailed.class,
                        failed -> assertThat(failed.failure().code()).isEqualTo("500"));
    }

    @Test
    void a_webhook_with_the_id_alone_is_a_thin_notice() {
        assertThat(Events.read(dialect, "{\"event\":\"transcription.success\",\"payload\":{\"id\":\"4f1c\"}}"))
                .isEqualTo(new Meaning.ThinNotice(ID, "success"));
        assertThat(Events.read(dialect, "{\"event\":\"transcription.error\",\"payload\":{\"id\":\"4f1c\"}}"))
                .isEqualTo(new Meaning.ThinNotice(ID, "error"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event\":\"transcription.created\",\"payload\":{\"id\":\"4f1c\"}}",
                "{\"id\":\"4f1c\",\"status\":\"queued\"}",
                "{\"id\":\"4f1c\",\"status\":\"processing\",\"result\":null}",
                "{\"id\":\"4f1c\",\"event\":\"live.transcript\",\"payload\":{\"type\":\"transcript\"}}"
            })
    void what_goes_on_is_progress(String body) {
        assertThat(Events.read(dialect, body))
                .isInstanceOfSatisfying(
                        Meaning.Progress.class,
                        progress -> assertThat(progress.id()).isEqualTo(ID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing",
                "[]",
                "{}",
                "{\"id\":\"4f1c\"}",
                "{\"event\":\"unheard.of\"}",
                "{\"event\":{}}",
                "{\"event\":\"success\",\"payload\":{}}",
                "{\"id\":\"4f1c\",\"status\":\"done\",\"result\":null}",
                "{\"event\":\"success\",\"payload\":{\"id\":\"4f1c\",\"transcription\":"
            })
    void what_is_nothing_of_gladias_is_not_recognised(String body) {
        assertThat(Events.read(dialect, body)).isInstanceOf(Meaning.Unrecognised.class);
    }

    @Test
    void endless_nesting_is_not_recognised() {
        assertThat(Events.read(dialect, "{\"payload\":".repeat(50_000))).isInstanceOf(Meaning.Unrecognised.class);
    }

    @Test
    void fields_of_other_types_than_expected_are_passed_over() {
        assertThat(Events.read(dialect, """
                {"id":["4f1c"],"event":"success","payload":{"metadata":7,"summarization":{"results":{}},
                 "transcription":{"full_transcript":{},"languages":"nl","utterances":[1,{"text":[],"words":{}},
                 {"text":"kept","channel":-3,"words":[null,{"word":"kept","start":"x"}]}]}}}
                """)).isInstanceOfSatisfying(Meaning.TranscriptReady.class, ready -> {
            assertThat(ready.id()).isNull();
            assertThat(ready.transcript().words()).extracting(Word::text).containsExactly("kept");
            assertThat(ready.transcript().utterances()).hasSize(1);
            assertThat(ready.transcript().channels()).isEqualTo(1);
        });
    }
}
