package io.scribehook.http.provider.openai;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.Meaning;
import io.scribehook.domain.fixture.Seeds;
import io.scribehook.domain.job.Failure;
import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.Utterance;
import io.scribehook.domain.transcript.Word;
import io.scribehook.http.provider.json.Events;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiDialectTest {
    static final String VERBOSE = """
            {"task": "transcribe", "language": "english", "duration": 3.5, "text": " Hello there.",
             "words": [{"word": "Hello", "start": 0.25, "end": 0.5}, {"word": "there", "start": 0.5, "end": 1}],
             "segments": [{"id": 0, "seek": 0, "start": 0.25, "end": 1.0, "text": " Hello there.", "tokens": [1, 2],
                           "temperature": 0.0, "avg_logprob": -0.3, "compression_ratio": 1, "no_speech_prob": 0.1}],
             "usage": {"type": "duration", "seconds": 4}}
            """;
    static final String NESTED = """
            {"task": "transcribe", "language": "german", "duration": 2, "text": " Ja. Gut.",
             "segments": [{"id": 0, "text": " Ja.", "start": 0.0, "end": 0.5, "words": [
                             {"word": " Ja", "start": 0.0, "end": 0.25, "t_dtw": -1, "probability": 0.75},
                             {"word": ".", "start": 0.25, "end": 0.5, "probability": 0.5}]},
                          {"id": 1, "text": " Gut.", "start": 1, "end": 2, "speaker": "B", "words": [
                             {"text": "Gut.", "start": 1, "end": 2}]}]}
            """;

    private final OpenAiDialect dialect = new OpenAiDialect();

    private Transcript transcript(String body) {
        var meaning = Events.read(dialect, body);
        assertThat(meaning).isInstanceOf(Meaning.TranscriptReady.class);
        return ((Meaning.TranscriptReady) meaning).transcript();
    }

    @Test
    void words_beside_the_segments_are_read() {
        var said = transcript(VERBOSE);

        assertThat(said.text()).isEqualTo("Hello there.");
        assertThat(said.language()).isEqualTo("en");
        assertThat(said.duration()).isEqualTo(3.5);
        assertThat(said.words())
                .containsExactly(
                        new Word("Hello", 0.25, 0.5, null, null, 0), new Word("there", 0.5, 1.0, null, null, 0));
        assertThat(said.utterances()).containsExactly(new Utterance("Hello there.", 0.25, 1.0, null, null, 0));
    }

    @Test
    void words_inside_the_segments_are_read_under_either_name() {
        var said = transcript(NESTED);

        assertThat(said.language()).isEqualTo("de");
        assertThat(said.words())
                .containsExactly(
                        new Word("Ja", 0.0, 0.25, 0.75, null, 0),
                        new Word(".", 0.25, 0.5, 0.5, null, 0),
                        new Word("Gut.", 1.0, 2.0, null, "B", 0));
        assertThat(said.utterances())
                .containsExactly(
                        new Utterance("Ja.", 0.0, 0.5, null, null, 0), new Utterance("Gut.", 1.0, 2.0, null, "B", 0));
    }

    @Test
    void nanoseconds_become_seconds() {
        var said = transcript("""
                {"text":"a b","segments":[{"id":0,"start":0,"end":1500000000,"text":"a"},
                 {"id":1,"start":1500000000,"end":4000000000,"text":"b"}]}
                """);

        assertThat(said.utterances())
                .containsExactly(
                        new Utterance("a", 0.0, 1.5, null, null, 0), new Utterance("b", 1.5, 4.0, null, null, 0));
    }

    @Test
    void a_text_is_enough() {
        assertThat(transcript("{\"text\":\"Hello.\"}"))
                .isEqualTo(new Transcript("Hello.", null, null, null, 1, List.of(), List.of(), null));
        assertThat(transcript("{\"text\":\"\"}").text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "english,en",
        "Spanish,es",
        "haitian creole,ht",
        "cantonese,yue",
        "myanmar,my",
        "norwegian,no",
        "en,en",
        "pt-br,pt-BR",
        "zh_tw,zh-TW"
    })
    void a_language_is_known_by_its_name_or_its_tag(String said, String tag) {
        assertThat(transcript("{\"text\":\"x\",\"language\":\"" + said + "\"}").language())
                .isEqualTo(tag);
    }

    @Test
    void a_language_that_nobody_knows_is_none() {
        assertThat(transcript("{\"text\":\"x\",\"language\":\"klingonese\"}").language())
                .isNull();
    }

    @RepeatedTest(5)
    void every_word_and_every_time_survives_wherever_the_words_are() {
        Random random = Seeds.random();
        var words = new ArrayList<Word>();
        var segments = new StringJoiner(",");
        var flat = new StringJoiner(",");
        double at = 0;
        for (int segment = 0; segment < 100; segment++) {
            var nested = new StringJoiner(",");
            for (int i = 1 + random.nextInt(20); i > 0; i--) {
                double start = at + random.nextInt(64) / 64.0;
                double end = start + random.nextInt(128) / 128.0;
                at = end;
                String text = "mot" + Integer.toString(random.nextInt(1_000_000), 36);
                words.add(new Word(text, start, end, null, null, 0));
                String key = random.nextBoolean() ? "word" : "text";
                String json = "{\"" + key + "\":\"" + text + "\",\"start\":" + start + ",\"end\":" + end + "}";
                nested.add(json);
                flat.add(json);
            }
            segments.add("{\"words\":[" + nested + "]}");
        }

        assertThat(transcript("{\"text\":\"x\",\"segments\":[" + segments + "]}")
                        .words())
                .isEqualTo(words);
        assertThat(transcript("{\"words\":[" + flat + "],\"text\":\"x\",\"segments\":[" + segments + "]}")
                        .words())
                .isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":{\"message\":\"Too big.\",\"type\":\"invalid\",\"param\":null,\"code\":null}}",
                "{\"error\":{\"code\":\"invalid\",\"message\":\"Too big.\"}}"
            })
    void an_error_is_a_failure(String body) {
        assertThat(Events.read(dialect, body))
                .isEqualTo(new Meaning.TranscriptionFailed(null, new Failure("invalid", "Too big.")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"text\":null}", "{\"segments\":[]}", "{\"text\":{}}", "{\"status\":\"done\"}"})
    void what_has_no_text_is_not_recognised(String body) {
        assertThat(Events.read(dialect, body)).isInstanceOf(Meaning.Unrecognised.class);
    }
}
