package io.scribehook.notify.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.transcript.Captions;
import io.scribehook.domain.transcript.PlainText;
import io.scribehook.domain.transcript.SubRip;
import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.TranscriptRevision;
import io.scribehook.domain.transcript.WebVtt;
import io.scribehook.notify.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptFileTest {
    /** How they are cut is the domain's; here only that each file is the format that its name says. */
    @Test
    void each_file_is_the_domains_own() {
        Transcript transcript = Samples.transcript("Hello, <World>.");

        assertThat(file(TranscriptFile.TXT, transcript))
                .isEqualTo(PlainText.render(transcript))
                .contains("Hello, <World>.\n");
        assertThat(file(TranscriptFile.SRT, transcript))
                .isEqualTo(SubRip.render(Captions.of(transcript)))
                .startsWith("1\n00:00:00,500 --> 00:00:02,500\n");
        assertThat(file(TranscriptFile.VTT, transcript))
                .isEqualTo(WebVtt.render(Captions.of(transcript)))
                .startsWith("WEBVTT\n\n00:00:00.500 --> 00:00:02.500\n")
                .endsWith("Hello, &lt;World&gt;.\n");
    }

    @Test
    void a_file_of_silence_is_a_file_nevertheless() {
        var silence = new Transcript(" ", null, null, null, 1, List.of(), List.of(), null);

        assertThat(file(TranscriptFile.TXT, silence)).isEmpty();
        assertThat(file(TranscriptFile.SRT, silence)).isEmpty();
        assertThat(file(TranscriptFile.VTT, silence)).isEqualTo("WEBVTT\n");
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
