package io.scribehook.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecognitionTest {
    @TempDir
    private Path directory;

    @Test
    void a_sentence_that_was_read_aloud_is_recognised() throws Exception {
        Recognition heard = transcribed(Recording.DASHWOOD);

        assertThat(WordErrors.between(Recording.DASHWOOD.said(), heard.text()).rate())
                .isLessThanOrEqualTo(0.05);
    }

    @Test
    void a_command_is_recognised() throws Exception {
        assertThat(transcribed(Recording.GO_FORWARD).text()).isEqualTo("go forward ten meters");
    }

    @Test
    void a_card_is_recognised_from_a_file() throws Exception {
        Path file = Files.write(directory.resolve("card.wav"), Recording.CARDS.wav());

        assertThat(TestModel.ENGINE.transcribe(file, ProgressListener.NONE).text())
                .isEqualTo(Recording.CARDS.said());
    }

    @Test
    void every_word_has_its_time_and_a_confidence() throws Exception {
        Recognition heard = transcribed(Recording.DASHWOOD);

        assertThat(heard.duration()).isCloseTo(Recording.DASHWOOD.seconds(), within(0.001));
        double before = 0;
        for (SpokenWord word : heard.words()) {
            assertThat(word.start()).isGreaterThanOrEqualTo(before);
            assertThat(word.end()).isGreaterThan(word.start()).isLessThanOrEqualTo(heard.duration());
            assertThat(word.confidence()).isGreaterThan(0.0).isLessThanOrEqualTo(1.0);
            before = word.start();
        }
        assertThat(before).isGreaterThan(6);
    }

    @Test
    void an_utterance_is_its_words() throws Exception {
        for (SpokenUtterance utterance : transcribed(Recording.DASHWOOD).utterances()) {
            assertThat(utterance.words().stream().map(SpokenWord::text))
                    .containsExactly(utterance.text().split(" "));
            assertThat(utterance.start()).isEqualTo(utterance.words().getFirst().start());
            assertThat(utterance.end()).isEqualTo(utterance.words().getLast().end());
        }
    }

    @Test
    void a_pause_ends_an_utterance() throws Exception {
        byte[] twice = twiceWithAPause(Recording.GO_FORWARD.samples());

        Recognition heard = transcribed(new Recording(twice, ""));

        assertThat(heard.utterances()).hasSize(2);
        assertThat(heard.text()).startsWith("go forward ten meters\n");
    }

    @Test
    void silence_has_no_words_and_is_no_error() throws Exception {
        Recognition heard = transcribed(new Recording(new byte[3 * 32_000], ""));

        assertThat(heard.utterances()).isEmpty();
        assertThat(heard.text()).isEmpty();
        assertThat(heard.duration()).isEqualTo(3.0);
    }

    @Test
    void progress_is_told_up_to_the_end() throws Exception {
        List<Double> positions = new ArrayList<>();

        TestModel.ENGINE.transcribe(new ByteArrayInputStream(Recording.GO_FORWARD.wav()), positions::add);

        assertThat(positions).hasSizeGreaterThan(8).isSorted();
        assertThat(positions.getLast()).isCloseTo(Recording.GO_FORWARD.seconds(), within(0.001));
    }

    @Test
    void what_was_said_does_not_slip_into_a_log() throws Exception {
        Recognition heard = transcribed(Recording.GO_FORWARD);

        assertThat(heard + " " + heard.utterances() + " " + heard.words()).doesNotContain("forward");
    }

    private static Recognition transcribed(Recording recording) throws Exception {
        return TestModel.ENGINE.transcribe(new ByteArrayInputStream(recording.wav()), ProgressListener.NONE);
    }

    private static byte[] twiceWithAPause(byte[] samples) {
        byte[] twice = new byte[2 * samples.length + 2 * 32_000];
        System.arraycopy(samples, 0, twice, 0, samples.length);
        System.arraycopy(samples, 0, twice, twice.length - samples.length, samples.length);
        return twice;
    }
}
