package io.scribehook.domain.transcript;

import static io.scribehook.domain.transcript.Spoken.text;
import static io.scribehook.domain.transcript.Spoken.utterance;
import static io.scribehook.domain.transcript.Spoken.utterances;
import static io.scribehook.domain.transcript.Spoken.word;
import static io.scribehook.domain.transcript.Spoken.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionFormatsTest {
    private static final List<Cue> CUES = List.of(
            new Cue(0, 1.5, "0", List.of("a < b & c", "--> d")),
            new Cue(2, 3, "0", List.of("more")),
            new Cue(3661.0015, 3662, "Anna", List.of("bye")));

    @Test
    void subrip_numbers_cues_and_names_whoever_starts_to_speak() {
        assertThat(SubRip.render(CUES)).isEqualTo("""
                        1
                        00:00:00,000 --> 00:00:01,500
                        Speaker 0: a < b & c
                        → d

                        2
                        00:00:02,000 --> 00:00:03,000
                        more

                        3
                        01:01:01,002 --> 01:01:02,000
                        Anna: bye

                        """);
    }

    @Test
    void webvtt_escapes_its_own_marks_and_names_the_voice() {
        assertThat(WebVtt.render(CUES)).isEqualTo("""
                        WEBVTT

                        00:00:00.000 --> 00:00:01.500
                        <v Speaker 0>a &lt; b &amp; c
                        --&gt; d

                        00:00:02.000 --> 00:00:03.000
                        <v Speaker 0>more

                        01:01:01.002 --> 01:01:02.000
                        <v Anna>bye
                        """);
    }

    @Test
    void without_speakers_nobody_is_named() {
        var cues = List.of(new Cue(0, 1, null, List.of("hello")));

        assertThat(SubRip.render(cues)).isEqualTo("1\n00:00:00,000 --> 00:00:01,000\nhello\n\n");
        assertThat(WebVtt.render(cues)).isEqualTo("WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nhello\n");
    }

    @Test
    void no_cues_make_an_empty_file() {
        assertThat(SubRip.render(List.of())).isEmpty();
        assertThat(WebVtt.render(List.of())).isEqualTo("WEBVTT\n");
    }

    @Test
    void a_speaker_label_cannot_leave_its_tag() {
        assertThat(WebVtt.render(List.of(new Cue(0, 1, "a>\n<b", List.of("x")))))
                .contains("<v a&gt; &lt;b>x");
    }

    @Test
    void plain_text_has_a_paragraph_for_each_utterance() {
        assertThat(PlainText.render(
                        utterances(utterance("Hello there.", 0, 1, "0"), utterance("x ".repeat(45), 1, 2, "B"))))
                .isEqualTo("Speaker 0: Hello there.\n\nSpeaker B: "
                        + "x ".repeat(35).strip() + "\n" + "x ".repeat(10).strip() + "\n");
    }

    @Test
    void plain_text_without_utterances_follows_the_speakers() {
        assertThat(PlainText.render(words(word("So", 0, 1, "0"), word("it", 1, 2, "0"), word("Yes", 2, 3, "1"))))
                .isEqualTo("Speaker 0: So it\n\nSpeaker 1: Yes\n");
    }

    @Test
    void plain_text_without_speakers_is_the_text() {
        assertThat(PlainText.render(text("all of it", null))).isEqualTo("all of it\n");
        assertThat(PlainText.render(Spoken.nothing())).isEmpty();
    }
}
