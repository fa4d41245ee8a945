package io.scribehook.domain.transcript;

import static io.scribehook.domain.fixture.Fixtures.aFollowUp;
import static io.scribehook.domain.fixture.Fixtures.aJob;
import static io.scribehook.domain.fixture.Fixtures.aRevision;
import static io.scribehook.domain.fixture.Fixtures.aTranscript;
import static io.scribehook.domain.fixture.Fixtures.aTranslation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTest {
    @Test
    void a_whole_transcript_misses_nothing() {
        assertThat(aTranscript().build().missing()).isEmpty();
    }

    @Test
    void a_bare_transcript_misses_everything() {
        var bare = new Transcript("", null, null, null, 1, List.of(), List.of(), null);

        assertThat(bare.missing()).containsExactlyInAnyOrder(Part.values());
    }

    @Test
    void each_part_is_missed_by_itself() {
        assertThat(aTranscript().language(null).build().missing()).containsExactly(Part.LANGUAGE);
        assertThat(aTranscript().duration(null).build().missing()).containsExactly(Part.DURATION);
        assertThat(aTranscript().confidence(null).build().missing()).containsExactly(Part.CONFIDENCE);
        assertThat(aTranscript().summary(null).build().missing()).containsExactly(Part.SUMMARY);
        assertThat(aTranscript().words(List.of()).build().missing()).containsExactly(Part.WORDS);
        assertThat(aTranscript().utterances(List.of()).build().missing()).containsExactly(Part.UTTERANCES);
    }

    @Test
    void speakers_may_be_told_by_words_or_by_utterances() {
        var word = new Word("a", 0, 1, null, null, 0);
        var utterance = new Utterance("a", 0, 1, null, null, 0);

        assertThat(aTranscript().words(List.of(word)).build().missing()).isEmpty();
        assertThat(aTranscript().utterances(List.of(utterance)).build().missing())
                .isEmpty();
        assertThat(aTranscript()
                        .words(List.of(word))
                        .utterances(List.of(utterance))
                        .build()
                        .missing())
                .containsExactly(Part.SPEAKERS);
    }

    @Test
    void a_transcript_has_at_least_one_channel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aTranscript().channels(0).build());
    }

    @Test
    void a_transcript_cannot_be_changed_from_outside() {
        List<Word> words = new ArrayList<>();
        Transcript transcript = aTranscript().words(words).build();

        words.add(new Word("a", 0, 1, null, null, 0));

        assertThat(transcript.words()).isEmpty();
    }

    @Test
    void nothing_shows_what_was_said() {
        var job = aJob().build();
        var transcript =
                aTranscript().text("a secret was told").summary("secret").build();
        var translation = aTranslation(job, aFollowUp().about(job).build(), "ein secret");

        assertThat(transcript).hasToString("Transcript[17 chars, 2 words]");
        assertThat(aRevision(job, 1, transcript).toString()).doesNotContain("secret");
        assertThat(translation.toString()).contains("de by deepl").doesNotContain("secret");
    }
}
