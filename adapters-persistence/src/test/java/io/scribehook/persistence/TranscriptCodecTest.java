package io.scribehook.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.Utterance;
import io.scribehook.domain.transcript.Word;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TranscriptCodecTest {
    @Test
    void all_of_a_transcript_is_read_as_written() {
        var full = new Transcript(
                "Größe 😀",
                "de-AT",
                1.1 * 3,
                0.987_654_321,
                2,
                List.of(new Utterance("Größe", 0.1, 0.2, 0.5, "A", 1), new Utterance("😀", 1, 2, null, null, 0)),
                List.of(new Word("Größe", 0.1, 0.2, 1.0, "speaker 0", 1), new Word("😀", 1e-9, 1e9, null, null, 0)),
                "A summary \0.");
        var bare = new Transcript("", null, null, null, 1, List.of(), List.of(), null);

        assertThat(TranscriptCodec.read(full.text(), TranscriptCodec.write(full)))
                .isEqualTo(full);
        assertThat(TranscriptCodec.read(bare.text(), TranscriptCodec.write(bare)))
                .isEqualTo(bare);
    }

    @Test
    void half_a_surrogate_pair_does_not_stop_a_transcript() {
        var broken = new Transcript("", null, null, null, 1, List.of(), List.of(), "\uD83D");

        assertThat(TranscriptCodec.read("", TranscriptCodec.write(broken)).summary())
                .isEqualTo("?");
    }

    @Test
    void ten_hours_of_words_stay_small() {
        List<Word> words = IntStream.range(0, 100_000)
                .mapToObj(i -> new Word("word" + i % 5_000, i * 0.36, i * 0.36 + 0.3, 0.98, "0", 0))
                .toList();
        var transcript = new Transcript("", "en", 36_000.0, 0.98, 1, List.of(), words, null);

        byte[] document = TranscriptCodec.write(transcript);

        assertThat(document).hasSizeLessThan(3_000_000);
        assertThat(TranscriptCodec.read("", document)).isEqualTo(transcript);
    }
}
