package io.scribehook.domain.transcript;

import static io.scribehook.domain.transcript.Spoken.text;
import static io.scribehook.domain.transcript.Spoken.utterance;
import static io.scribehook.domain.transcript.Spoken.utterances;
import static io.scribehook.domain.transcript.Spoken.word;
import static io.scribehook.domain.transcript.Spoken.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionsTest {
    @Test
    void silence_has_no_cues() {
        assertThat(Captions.of(Spoken.nothing())).isEmpty();
    }

    @Test
    void a_sentence_is_a_cue() {
        var cues =
                Captions.of(words(word("Hello", 0.5, 1, "0"), word("there.", 1, 1.5, "0"), word("Bye.", 1.6, 2, "0")));

        assertThat(cues)
                .containsExactly(
                        new Cue(0.5, 1.5, "0", List.of("Hello there.")), new Cue(1.6, 2, "0", List.of("Bye.")));
    }

    @Test
    void another_speaker_gets_another_cue() {
        assertThat(Captions.of(words(word("so", 0, 1, "0"), word("yes", 1, 2, "1"))))
                .hasSize(2);
    }

    @Test
    void more_than_a_second_of_silence_ends_a_cue() {
        assertThat(Captions.of(words(word("so", 0, 1, null), word("then", 2, 3, null))))
                .hasSize(1);
        assertThat(Captions.of(words(word("so", 0, 1, null), word("then", 2.1, 3, null))))
                .hasSize(2);
    }

    @Test
    void a_long_speech_is_cut_into_two_lines_of_42_characters() {
        var cues = Captions.of(Spoken.monologue(100, 0.1));

        assertThat(cues).hasSize(8);
        assertThat(cues).allSatisfy(cue -> {
            assertThat(cue.lines()).hasSizeBetween(1, 2);
            assertThat(cue.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(42));
        });
        assertThat(cues.getFirst().lines().getFirst()).isEqualTo("words words words words words words words");
    }

    @Test
    void a_slow_speech_is_cut_at_seven_seconds() {
        assertThat(Captions.of(Spoken.monologue(10, 2)))
                .hasSize(4)
                .allSatisfy(cue -> assertThat(cue.end() - cue.start()).isLessThanOrEqualTo(7));
    }

    @Test
    void a_word_that_never_ends_is_shown_for_seven_seconds() {
        assertThat(Captions.of(words(word("uh", 3, 60, null)))).containsExactly(new Cue(3, 10, null, List.of("uh")));
    }

    @Test
    void words_without_proper_times_still_make_cues() {
        var cues = Captions.of(words(word("odd", Double.NaN, -1, null), word("times", 5, 4, null)));

        assertThat(cues)
                .containsExactly(new Cue(0, 0.1, null, List.of("odd")), new Cue(5, 5.1, null, List.of("times")));
    }

    @Test
    void channels_that_speak_at_once_are_cut_apart() {
        var cues = Captions.of(words(
                new Word("one", 0, 1, null, null, 0),
                new Word("uno", 0.5, 1.5, null, null, 1),
                new Word("two", 1, 2, null, null, 0)));

        assertThat(cues)
                .containsExactly(new Cue(0, 2, null, List.of("one two")), new Cue(0.5, 1.5, null, List.of("uno")));
    }

    @Test
    void without_words_an_utterance_shares_its_time_out() {
        String sentence = "a".repeat(40) + " " + "b".repeat(40) + " " + "c".repeat(40);

        var cues = Captions.of(utterances(utterance(sentence, 10, 16, "1"), utterance("Well", 16, 17, "1")));

        assertThat(cues)
                .containsExactly(
                        new Cue(10, 14, "1", List.of("a".repeat(40), "b".repeat(40))),
                        new Cue(14, 16, "1", List.of("c".repeat(40))),
                        new Cue(16, 17, "1", List.of("Well")));
    }

    @Test
    void a_text_without_any_times_is_one_cue() {
        assertThat(Captions.of(text("no times", 9.5))).containsExactly(new Cue(0, 9.5, null, List.of("no times")));
        assertThat(Captions.of(text("fifteen letters", null)))
                .containsExactly(new Cue(0, 1, null, List.of("fifteen letters")));
    }

    @Test
    void a_word_longer_than_a_line_is_split_without_breaking_a_character() {
        var cues = Captions.of(words(word("x".repeat(41) + "😀" + "y", 0, 1, null)));

        assertThat(cues.getFirst().lines()).containsExactly("x".repeat(41), "😀y");
    }

    @Test
    void chinese_is_joined_without_spaces() {
        var cues = Captions.of(words(word("你好", 0, 1, null), word("世界", 1, 2, null), word("OK", 2, 3, null)));

        assertThat(cues.getFirst().lines()).containsExactly("你好世界 OK");
    }

    @Test
    void a_cue_needs_time_and_text() {
        assertThatThrownBy(() -> new Cue(1, 1, null, List.of("x"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cue(0, 1, null, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
