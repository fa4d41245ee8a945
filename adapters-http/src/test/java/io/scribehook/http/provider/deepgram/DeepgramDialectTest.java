package io.scribehook.http.provider.deepgram;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.Meaning;
import io.scribehook.domain.job.Failure;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.Utterance;
import io.scribehook.domain.transcript.Word;
import io.scribehook.http.provider.json.Events;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeepgramDialectTest {
    static final String ONE_CHANNEL = """
            {
              "metadata": {
                "transaction_key": "deprecated", "request_id": "7b3a", "sha256": "00", "created": "2026-01-02T03:04:05Z",
                "duration": 3.75, "channels": 1, "models": ["m"], "model_info": {"m": {"name": "n"}},
                "extra": {"request_id": "not this one"}
              },
              "results": {
                "channels": [{
                  "detected_language": "fr", "language_confidence": 0.9, "search": [{"query": "x", "hits": []}],
                  "alternatives": [
                    {
                      "transcript": "Bonjour, monde.", "confidence": 0.875,
                      "words": [
                        {"word": "bonjour", "start": 0.5, "end": 1.25, "confidence": 0.9, "speaker": 0,
                         "speaker_confidence": 0.7, "punctuated_word": "Bonjour,"},
                        {"punctuated_word": "monde.", "word": "monde", "start": 1.5, "end": 2, "confidence": 1,
                         "speaker": 1}
                      ],
                      "paragraphs": {"transcript": "other", "paragraphs": [{"sentences": [{"text": "t"}]}]}
                    },
                    {"transcript": "second best", "confidence": 0.1, "words": [{"word": "no", "start": 9, "end": 9}]}
                  ]
                }],
                "utterances": [
                  {"start": 0.5, "end": 1.25, "confidence": 0.9, "channel": 0, "transcript": "Bonjour,",
                   "words": [{"word": "bonjour"}], "speaker": 0, "id": "u1"}
                ],
                "summary": {"result": "success", "short": "A greeting."}
              }
            }
            """;

    private final DeepgramDialect dialect = new DeepgramDialect();

    private Transcript transcript(String body) {
        return ((Meaning.TranscriptReady) Events.read(dialect, body)).transcript();
    }

    @Test
    void everything_that_the_result_says_is_kept() {
        assertThat(Events.read(dialect, ONE_CHANNEL)).isInstanceOfSatisfying(Meaning.TranscriptReady.class, ready -> {
            assertThat(ready.id()).isEqualTo(new ProviderJobId("7b3a"));
            var said = ready.transcript();
            assertThat(said.text()).isEqualTo("Bonjour, monde.");
            assertThat(said.language()).isEqualTo("fr");
            assertThat(said.duration()).isEqualTo(3.75);
            assertThat(said.confidence()).isEqualTo(0.875);
            assertThat(said.channels()).isEqualTo(1);
            assertThat(said.summary()).isEqualTo("A greeting.");
            assertThat(said.words())
                    .containsExactly(
                            new Word("Bonjour,", 0.5, 1.25, 0.9, "0", 0), new Word("monde.", 1.5, 2.0, 1.0, "1", 0));
            assertThat(said.utterances()).containsExactly(new Utterance("Bonjour,", 0.5, 1.25, 0.9, "0", 0));
            assertThat(said.missing()).isEmpty();
        });
    }

    @Test
    void the_words_of_several_channels_are_merged_by_time_and_their_texts_are_not() {
        var said = transcript("""
                {"metadata":{"request_id":"r"},"results":{"channels":[
                  {"alternatives":[{"transcript":"hello you","confidence":0.9,"words":[
                    {"word":"hello","start":0.0,"end":0.4},{"word":"you","start":2.0,"end":2.4}]}]},
                  {"alternatives":[{"transcript":"hi","confidence":0.6,"words":[
                    {"word":"hi","start":1.0,"end":1.4}]}]},
                  {"alternatives":[{"transcript":"","confidence":0.0,"words":[]}]}]}}
                """);

        assertThat(said.text()).isEqualTo("hello you\nhi");
        assertThat(said.channels()).isEqualTo(3);
        assertThat(said.confidence()).isEqualTo((0.9 * 2 + 0.6) / 3);
        assertThat(said.words()).extracting(Word::text).containsExactly("hello", "hi", "you");
        assertThat(said.words()).extracting(Word::channel).containsExactly(0, 1, 0);
    }

    @Test
    void silence_is_a_transcript_too() {
        var said = transcript("""
                {"results":{"channels":[{"alternatives":[{"transcript":"","confidence":0.0,"words":[]}]}]}}
                """);

        assertThat(said.text()).isEmpty();
        assertThat(said.confidence()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"err_code\":\"ASR_PAYMENT_REQUIRED\",\"err_msg\":\"No credits.\",\"request_id\":\"r1\"}",
                "{\"request_id\":\"r1\",\"error_code\":\"ASR_PAYMENT_REQUIRED\",\"err_msg\":\"No credits.\"}",
                "{\"category\":\"ASR_PAYMENT_REQUIRED\",\"message\":\"No credits.\",\"details\":\"d\",\"request_id\":\"r1\"}",
                "{\"metadata\":{\"request_id\":\"r1\"},"
                        + "\"error\":{\"code\":\"ASR_PAYMENT_REQUIRED\",\"message\":\"No credits.\"}}",
                "{\"results\":null,\"err_code\":\"ASR_PAYMENT_REQUIRED\",\"err_msg\":\"No credits.\",\"request_id\":\"r1\"}"
            })
    void an_error_is_understood_in_each_of_its_shapes(String body) {
        assertThat(Events.read(dialect, body))
                .isEqualTo(new Meaning.TranscriptionFailed(
                        new ProviderJobId("r1"), new Failure("ASR_PAYMENT_REQUIRED", "No credits.")));
    }

    @Test
    void an_error_that_is_only_a_sentence_has_a_code_of_ours() {
        assertThat(Events.read(dialect, "{\"error\":\"It broke.\"}"))
                .isEqualTo(new Meaning.TranscriptionFailed(null, new Failure("error", "It broke.")));
    }

    @Test
    void a_code_that_is_too_long_is_cut() {
        assertThat(Events.read(dialect, "{\"err_code\":\"" + "x".repeat(5_000) + "\"}"))
                .isInstanceOfSatisfying(
                        Meaning.TranscriptionFailed.class,
                        failed -> assertThat(failed.failure().code()).hasSize(100));
    }

    @Test
    void an_hour_of_speech_keeps_every_word_and_time() {
        var hour = new HourOfSpeech(20_261_121L);
        byte[] body = hour.body().getBytes(StandardCharsets.UTF_8);

        var meaning = Events.read(dialect, body);

        assertThat(body.length).isBetween(2_500_000, 6_000_000);
        assertThat(meaning).isInstanceOfSatisfying(Meaning.TranscriptReady.class, ready -> {
            assertThat(ready.transcript().words()).isEqualTo(hour.words());
            assertThat(ready.transcript().text()).isEqualTo(hour.text());
            assertThat(ready.transcript().utterances()).isEqualTo(hour.utterances());
            assertThat(ready.transcript().duration()).isEqualTo(3_600.0);
        });
    }
}
