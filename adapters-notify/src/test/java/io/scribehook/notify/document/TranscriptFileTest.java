package io.scribehook.notify.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.TranscriptRevision;
import io.scribehook.domain.transcript.Utterance;
import io.scribehook.domain.transcript.Word;
import io.scribehook.notify.Samples;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptFileTest {
    @Test
    void subtitles_show_words_at_their_times() {
        assertThat(file(TranscriptFile.SRT, Samples.transcript("Hello, <World>.")))
                .isEqualTo("1\n00:00:00,500 --> 00:00:02,500\nHello, <World>.\n\n");
        assertThat(file(TranscriptFile.VTT, Samples.transcript("Hello, <World>.")))
                .isEqualTo("WEBVTT\n\n00:00:00.500 --> 00:00:02.500\n<v 0>Hello, &lt;World&gt;.\n\n");
    }

    @Test
    void a_line_ends_with_a_pause_a_speaker_or_its_room() {
        var words = new ArrayList<Word>();
        words.add(new Word("one", 0, 0.5, null, "a", 0));
        words.add(new Word("two", 0.5, 1, null, "b", 0));
        words.add(new Word("three", 3600, 3601, null, "b", 0));
        for (int i = 0; i < 30; i++) words.add(new Word("word", 3601 + i / 10.0, 3601.1 + i / 10.0, null, "b", 0));

        assertThat(file(TranscriptFile.SRT, new Transcript("", null, null, null, 1, List.of(), words, null)))
                .startsWith("1\n00:00:00,000 --> 00:00:00,500\none\n\n2\n00:00:00,500 --> 00:00:01,000\ntwo\n\n"
                        + "3\n01:00:00,000 --> ")
                .contains("\n4\n")
                .satisfies(srt -> assertThat(srt.lines()).allMatch(line -> line.length() <= 84));
    }

    @Test
    void without_words_utterances_are_shown_and_without_those_everything() {
        var utterance = new Utterance("Hello\nthere.", 1, 2, null, null, 0);

        assertThat(file(
                        TranscriptFile.SRT,
                        new Transcript("Hello there.", null, null, null, 1, List.of(utterance), List.of(), null)))
                .isEqualTo("1\n00:00:01,000 --> 00:00:02,000\nHello there.\n\n");
        assertThat(file(
                        TranscriptFile.SRT,
                        new Transcript("Hello there.", null, 65.0, null, 1, List.of(), List.of(), null)))
                .isEqualTo("1\n00:00:00,000 --> 00:01:05,000\nHello there.\n\n");
        assertThat(file(TranscriptFile.VTT, new Transcript(" ", null, null, null, 1, List.of(), List.of(), null)))
                .isEqualTo("WEBVTT\n\n");
    }

    @Test
    void the_document_says_what_is_not_known() {
        assertThat(file(TranscriptFile.JSON, new Transcript("Hi.", null, null, null, 1, List.of(), List.of(), null)))
                .contains("\"language\":null", "\"missing\":[\"language\",\"duration\"", "\"schema_version\":1");
    }

    private static String file(TranscriptFile file, Transcript transcript) {
        var revision = new TranscriptRevision(Samples.JOB, 1, Samples.EVENT, transcript, Samples.NOW);
        return new String(file.of(revision, List.of()), StandardCharsets.UTF_8);
    }
}
