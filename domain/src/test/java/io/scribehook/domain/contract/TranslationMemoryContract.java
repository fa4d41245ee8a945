package io.scribehook.domain.contract;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.job.JobId;
import io.scribehook.domain.transcript.TranslationMemory;
import io.scribehook.domain.transcript.TranslationMemory.Piece;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was translated is known, and what may have been is counted. */
public abstract class TranslationMemoryContract {
    private static final Piece HELLO = new Piece("deepl", "en", "es", "Hello.");
    private static final Piece BYE = new Piece("deepl", "en", "es", "Good bye.");

    private TranslationMemory memory;

    /** One that remembers nothing; asked once before each test. */
    protected abstract TranslationMemory empty() throws Exception;

    /** A job that can have translations. */
    protected abstract JobId job();

    @BeforeEach
    void open() throws Exception {
        memory = empty();
    }

    @Test
    void what_was_kept_is_known() {
        memory.begin(job(), List.of(HELLO, BYE), NOW);

        memory.keep(Map.of(HELLO, "¡Hola! 🎧"));

        assertThat(memory.known(List.of(HELLO, BYE))).containsExactly(Map.entry(HELLO, "¡Hola! 🎧"));
        assertThat(memory.known(List.of())).isEmpty();
    }

    @Test
    void a_piece_is_of_one_text_and_engine_and_pair_of_languages() {
        memory.begin(job(), List.of(HELLO), NOW);
        memory.keep(Map.of(HELLO, "Hola."));

        assertThat(memory.known(List.of(
                        new Piece("apertium", "en", "es", "Hello."),
                        new Piece("deepl", null, "es", "Hello."),
                        new Piece("deepl", "en", "pt", "Hello."),
                        new Piece("deepl", "en", "es", "Hello"),
                        new Piece("deepl", "e", "nes", "Hello."))))
                .isEmpty();
    }

    @Test
    void what_was_begun_and_not_kept_is_counted_when_it_is_begun_again() {
        JobId job = job();

        assertThat(memory.begin(job, List.of(HELLO, BYE), NOW)).isZero();
        memory.keep(Map.of(HELLO, "Hola."));

        assertThat(memory.begin(job, List.of(HELLO, BYE), NOW)).isEqualTo(1);
    }

    @Test
    void what_was_given_back_is_as_if_it_had_not_been_begun() {
        JobId job = job();
        memory.begin(job, List.of(HELLO), NOW);

        memory.giveBack(List.of(HELLO));

        assertThat(memory.begin(job, List.of(HELLO), NOW)).isZero();
    }

    @Test
    void giving_back_forgets_no_translation() {
        memory.begin(job(), List.of(HELLO), NOW);
        memory.keep(Map.of(HELLO, "Hola."));

        memory.giveBack(List.of(HELLO));

        assertThat(memory.known(List.of(HELLO))).hasSize(1);
    }

    @Test
    void there_may_be_many_and_the_same_one_twice() {
        List<Piece> many = IntStream.range(0, 2_000)
                .mapToObj(i -> new Piece("deepl", null, "es", "Number " + i % 1_500))
                .toList();

        assertThat(memory.begin(job(), many, NOW)).isZero();
        assertThat(memory.begin(job(), many, NOW)).isEqualTo(1_500);
        assertThat(memory.known(many)).isEmpty();
    }
}
