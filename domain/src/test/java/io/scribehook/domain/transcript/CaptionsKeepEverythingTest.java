package io.scribehook.domain.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.fixture.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;

class CaptionsKeepEverythingTest {
    @RepeatedTest(20)
    void every_word_is_shown_once_in_lines_and_cues_that_can_be_read() {
        Random random = Seeds.random();
        List<Word> words = words(random);
        String text = words.stream().map(Word::text).collect(Collectors.joining(" "));

        List<Cue> cues = Captions.of(new Transcript(text, "en", null, null, 1, List.of(), words, null));

        String shown = cues.stream().flatMap(cue -> cue.lines().stream()).collect(Collectors.joining(" "));
        assertThat(shown).isEqualTo(text);
        assertThat(cues).isSortedAccordingTo((one, other) -> Double.compare(one.start(), other.start()));
        assertThat(cues).allSatisfy(cue -> {
            assertThat(cue.lines()).hasSizeLessThanOrEqualTo(Captions.LINES);
            assertThat(cue.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Captions.LINE));
            assertThat(cue.end() - cue.start()).isBetween(0.05, Captions.LONGEST + 0.001);
        });
        assertThat(SubRip.render(cues).split(" --> ", -1)).hasSize(cues.size() + 1);
        assertThat(WebVtt.render(cues)).startsWith("WEBVTT");
    }

    private static List<Word> words(Random random) {
        var words = new ArrayList<Word>();
        double at = random.nextInt(50) / 10.0;
        for (int i = random.nextInt(800); i > 0; i--) {
            double start = at + random.nextInt(20) * random.nextInt(20) / 100.0;
            double end = start + random.nextInt(900) / 1_000.0;
            at = end;
            String text = "x".repeat(1 + random.nextInt(18)) + (random.nextInt(8) == 0 ? "." : "");
            words.add(new Word(text, start, end, null, random.nextInt(30) == 0 ? "B" : "A", 0));
        }
        return words;
    }
}
