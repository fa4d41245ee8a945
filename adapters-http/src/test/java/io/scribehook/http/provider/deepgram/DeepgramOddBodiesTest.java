package io.scribehook.http.provider.deepgram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.Meaning;
import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.Word;
import io.scribehook.http.provider.json.Events;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeepgramOddBodiesTest {
    private final DeepgramDialect dialect = new DeepgramDialect();

    private Transcript transcript(String body) {
        return ((Meaning.TranscriptReady) Events.read(dialect, body)).transcript();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"Results\",\"channel_index\":[0,1],\"is_final\":true,\"channel\":{\"alternatives\":[]}}",
                "{\"type\":\"Metadata\",\"request_id\":\"s\",\"duration\":1.5,\"channels\":1}",
                "{\"type\":\"UtteranceEnd\",\"channel\":[0,2],\"last_word_end\":3.1}",
                "{\"type\":\"SpeechStarted\",\"channel\":[0],\"timestamp\":9.54}",
                "{\"is_final\":false,\"channel\":{\"alternatives\":[{\"transcript\":\"\"}]}}"
            })
    void a_message_of_a_stream_is_progress(String body) {
        assertThat(Events.read(dialect, body)).isInstanceOf(Meaning.Progress.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "not json",
                "[]",
                "\"text\"",
                "null",
                "7",
                "{}",
                "{\"request_id\":\"r\"}",
                "{\"results\":{}}",
                "{\"results\":[]}",
                "{\"results\":{\"channels\":{}}}",
                "{\"results\":{\"channels\":[",
                "{}{}",
                "{\"type\":\"problem\",\"title\":\"t\"}",
                "<html></html>",
                "\u0000\u0000\u0000"
            })
    void what_is_nothing_of_deepgrams_is_not_recognised(String body) {
        assertThat(Events.read(dialect, body)).isInstanceOf(Meaning.Unrecognised.class);
    }

    @Test
    void bytes_that_are_no_text_and_endless_nesting_are_not_recognised() {
        assertThat(Events.read(dialect, new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'}))
                .isInstanceOf(Meaning.Unrecognised.class);
        assertThat(Events.read(dialect, new byte[] {0, 0, (byte) 0xfe, (byte) 0xff, 0x7f, 0, 0, 0}))
                .isInstanceOf(Meaning.Unrecognised.class);
        assertThat(Events.read(dialect, "{\"results\":" + "[".repeat(100_000)))
                .isInstanceOf(Meaning.Unrecognised.class);
    }

    @Test
    void fields_of_other_types_than_expected_are_passed_over() {
        var said = transcript("""
                {"metadata":{"request_id":{"a":1},"duration":"long","channels":"two"},
                 "results":{"channels":[7,{"alternatives":"none"},
                   {"detected_language":["en"],"alternatives":[{"transcript":["x"],"confidence":"high","words":[
                     3,"word",null,{"start":1},{"word":"kept","start":"soon","end":null,"confidence":{},"speaker":[]},
                     {"word":"far","start":1e999,"end":1}]}]}],
                   "utterances":{"start":1},"summary":"short"}}
                """);

        assertThat(said.channels()).isEqualTo(3);
        assertThat(said.words()).extracting(Word::text).containsExactly("kept", "far");
        assertThat(said.duration()).isNull();
        assertThat(said.language()).isNull();
        assertThat(said.utterances()).isEmpty();
    }

    @Test
    void a_body_that_cannot_be_read_is_not_taken_for_one_that_makes_no_sense() {
        var gone = new Body() {
            @Override
            public InputStream open() throws IOException {
                throw new IOException("disk");
            }

            @Override
            public long length() {
                return 10;
            }
        };

        assertThatThrownBy(() -> Events.read(dialect, gone)).isInstanceOf(UncheckedIOException.class);
    }
}
