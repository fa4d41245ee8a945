package com.example.speechmatics;

import static io.scribehook.domain.fixture.Fixtures.aCallback;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.Meaning;
import io.scribehook.domain.job.Failure;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.transcript.Word;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SpeechmaticsDialectTest {
    private static final ProviderJobId ID = new ProviderJobId("a1b2c3d4e5");

    @Test
    void a_transcript_keeps_words_times_and_speakers_and_joins_punctuation() throws IOException {
        var ready = (Meaning.TranscriptReady) read("id=a1b2c3d4e5&status=success", Samples.TRANSCRIPT);

        assertThat(ready.id()).isEqualTo(ID);
        assertThat(ready.transcript().text()).isEqualTo("Hello. Good morning");
        assertThat(ready.transcript().words())
                .containsExactly(
                        new Word("Hello.", 0.55, 1.2, 0.95, "S1", 0),
                        new Word("Good", 2.0, 2.4, 0.9, "S2", 0),
                        new Word("morning", 2.4, 2.9, 0.8, "S2", 0));
        assertThat(ready.transcript().utterances())
                .extracting(utterance -> utterance.speaker() + ": " + utterance.text())
                .containsExactly("S1: Hello.", "S2: Good morning");
        assertThat(ready.transcript().language()).isEqualTo("en");
        assertThat(ready.transcript().duration()).isEqualTo(12.0);
        assertThat(ready.transcript().summary()).isEqualTo("A greeting.");
    }

    @Test
    void silence_is_a_transcript_without_words() throws IOException {
        var ready = (Meaning.TranscriptReady) read("", "{\"job\":{\"id\":\"a1b2c3d4e5\"},\"results\":[]}");

        assertThat(ready.transcript().text()).isEmpty();
        assertThat(ready.transcript().channels()).isEqualTo(1);
    }

    @Test
    void the_reason_of_a_failure_is_fetched_and_then_read() throws IOException {
        assertThat(read("id=a1b2c3d4e5&status=fetch_error", "")).isEqualTo(new Meaning.ThinNotice(ID, "fetch_error"));
        assertThat(read("", Samples.REJECTED))
                .isEqualTo(new Meaning.TranscriptionFailed(
                        ID, new Failure("rejected", "unable to fetch audio: http status code 404")));
    }

    @Test
    void a_success_without_a_transcript_is_fetched() throws IOException {
        assertThat(read("status=success&id=a1b2c3d4e5", "{}")).isEqualTo(new Meaning.ThinNotice(ID, "success"));
    }

    private static Meaning read(String query, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        var event = aCallback()
                .provider(SpeechmaticsDialect.SPEECHMATICS)
                .query(query)
                .bytes(bytes.length)
                .build();
        return new SpeechmaticsDialect().read(event, Body.of(bytes));
    }
}
