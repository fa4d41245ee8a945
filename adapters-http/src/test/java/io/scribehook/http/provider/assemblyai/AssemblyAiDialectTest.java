package io.scribehook.http.provider.assemblyai;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.Acknowledgement;
import io.scribehook.domain.callback.Meaning;
import io.scribehook.domain.fixture.Seeds;
import io.scribehook.domain.job.Failure;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.transcript.Utterance;
import io.scribehook.domain.transcript.Word;
import io.scribehook.http.provider.json.Events;
import java.util.ArrayList;
import java.util.Random;
import java.util.StringJoiner;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssemblyAiDialectTest {
    private static final ProviderJobId ID = new ProviderJobId("5fc4");
    static final String COMPLETED = """
            {"id": "5fc4", "status": "completed", "audio_url": "https://a.example/a.mp3", "language_code": "en_us",
             "text": "Hello there. Hi.", "confidence": 0.91, "audio_duration": 12, "error": null,
             "webhook_url": "https://hooks.example.com/t0ken", "webhook_auth": false, "speech_models": ["universal"],
             "words": [{"text": "Hello", "start": 250, "end": 650, "confidence": 0.97, "speaker": "A"},
                       {"text": "there.", "start": 730, "end": 1022, "confidence": 0.5, "speaker": "A"},
                       {"text": "Hi.", "start": 11000, "end": 11999, "confidence": 0.8, "speaker": "B"}],
             "utterances": [{"text": "Hello there.", "start": 250, "end": 1022, "confidence": 0.7, "speaker": "A",
                             "words": [{"text": "Hello", "start": 250, "end": 650}]},
                            {"text": "Hi.", "start": 11000, "end": 11999, "confidence": 0.8, "speaker": "B",
                             "words": []}],
             "summary": "A greeting."}
            """;

    private final AssemblyAiDialect dialect = new AssemblyAiDialect();

    @Test
    void a_completed_transcript_has_its_times_in_seconds() {
        assertThat(Events.read(dialect, COMPLETED)).isInstanceOfSatisfying(Meaning.TranscriptReady.class, ready -> {
            assertThat(ready.id()).isEqualTo(ID);
            var said = ready.transcript();
            assertThat(said.text()).isEqualTo("Hello there. Hi.");
            assertThat(said.language()).isEqualTo("en-US");
            assertThat(said.duration()).isEqualTo(12.0);
            assertThat(said.confidence()).isEqualTo(0.91);
            assertThat(said.channels()).isEqualTo(1);
            assertThat(said.summary()).isEqualTo("A greeting.");
            assertThat(said.words())
                    .containsExactly(
                            new Word("Hello", 0.25, 0.65, 0.97, "A", 0),
                            new Word("there.", 0.73, 1.022, 0.5, "A", 0),
                            new Word("Hi.", 11.0, 11.999, 0.8, "B", 0));
            assertThat(said.utterances())
                    .containsExactly(
                            new Utterance("Hello there.", 0.25, 1.022, 0.7, "A", 0),
                            new Utterance("Hi.", 11.0, 11.999, 0.8, "B", 0));
        });
    }

    @Test
    void channels_count_from_one_there_and_from_zero_here() {
        var meaning = Events.read(dialect, """
                {"id":"5fc4","status":"completed","text":"a b","audio_channels":2,"words":[
                 {"text":"a","start":0,"end":1,"channel":"1"},{"text":"b","start":1,"end":2,"channel":"2"}]}
                """);

        assertThat(meaning).isInstanceOfSatisfying(Meaning.TranscriptReady.class, ready -> {
            assertThat(ready.transcript().channels()).isEqualTo(2);
            assertThat(ready.transcript().words()).extracting(Word::channel).containsExactly(0, 1);
        });
    }

    @RepeatedTest(5)
    void every_word_and_every_time_survives() {
        Random random = Seeds.random();
        var words = new ArrayList<Word>();
        var json = new StringJoiner(",");
        int at = 0;
        for (int i = 0; i < 2_000; i++) {
            int start = at + random.nextInt(300);
            int end = start + random.nextInt(900);
            at = end;
            String text = "wörd-" + Integer.toString(random.nextInt(1_000_000), 36);
            String speaker = String.valueOf((char) ('A' + random.nextInt(4)));
            double confidence = random.nextInt(1_000) / 1_000.0;
            words.add(new Word(text, start / 1_000.0, end / 1_000.0, confidence, speaker, 0));
            json.add("{\"text\":\"" + text + "\",\"start\":" + start + ",\"end\":" + end + ",\"confidence\":"
                    + confidence + ",\"speaker\":\"" + speaker + "\"}");
        }

        assertThat(Events.read(
                        dialect, "{\"words\":[" + json + "],\"status\":\"completed\",\"text\":\"x\",\"id\":\"5fc4\"}"))
                .isInstanceOfSatisfying(
                        Meaning.TranscriptReady.class,
                        ready -> assertThat(ready.transcript().words()).isEqualTo(words));
    }

    @Test
    void silence_is_a_transcript_without_words() {
        assertThat(Events.read(dialect, "{\"id\":\"5fc4\",\"status\":\"completed\",\"text\":null,\"words\":[]}"))
                .isInstanceOfSatisfying(
                        Meaning.TranscriptReady.class,
                        ready -> assertThat(ready.transcript().text()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"completed", "error"})
    void a_webhook_is_a_thin_notice(String status) {
        assertThat(Events.read(dialect, "{\"transcript_id\":\"5fc4\",\"status\":\"" + status + "\"}"))
                .isEqualTo(new Meaning.ThinNotice(ID, status));
    }

    @Test
    void the_notice_of_redacted_audio_has_no_id_and_is_progress() {
        assertThat(Events.read(
                        dialect,
                        "{\"status\":\"redacted_audio_ready\",\"redacted_audio_url\":\"https://a.example/r\"}"))
                .isInstanceOfSatisfying(
                        Meaning.Progress.class,
                        progress -> assertThat(progress.id()).isNull());
    }

    @Test
    void a_failed_transcript_has_the_providers_words() {
        assertThat(Events.read(dialect, "{\"id\":\"5fc4\",\"status\":\"error\",\"text\":null,\"error\":\"No audio.\"}"))
                .isEqualTo(new Meaning.TranscriptionFailed(ID, new Failure("error", "No audio.")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"queued", "processing"})
    void what_goes_on_is_progress(String status) {
        assertThat(Events.read(dialect, "{\"id\":\"5fc4\",\"status\":\"" + status + "\",\"text\":null}"))
                .isEqualTo(new Meaning.Progress(ID, status));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"id\":\"5fc4\"}", "{\"id\":\"5fc4\",\"status\":\"completed\"}", "{\"status\":\"unheard of\"}"
            })
    void what_is_nothing_of_theirs_is_not_recognised(String body) {
        assertThat(Events.read(dialect, body)).isInstanceOf(Meaning.Unrecognised.class);
    }

    @Test
    void no_answer_of_ours_ends_the_retries() {
        assertThat(dialect.acknowledgement()).isEqualTo(new Acknowledgement(200, 503, 503));
    }
}
