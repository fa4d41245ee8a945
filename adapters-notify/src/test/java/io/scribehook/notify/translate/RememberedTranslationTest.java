package io.scribehook.notify.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.fake.InMemoryTranslationMemory;
import io.scribehook.domain.followup.AttemptResult;
import io.scribehook.domain.followup.Frozen;
import io.scribehook.domain.followup.Occasion;
import io.scribehook.domain.transcript.Cue;
import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.Word;
import io.scribehook.notify.HttpPeer;
import io.scribehook.notify.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RememberedTranslationTest {
    /** Two pieces for a server that takes 60 bytes at once. */
    private static final String TEXT =
            "This is the first of the sentences of the call. And this is the second one, and the last.";

    private static final String FIRST = "{\"translatedText\": \"Primera.\"}";
    private static final String SECOND = "{\"translatedText\": \"Segunda.\"}";
    private static final String BUSY = "{\"error\": \"slow down\"}";

    private final HttpPeer peer = new HttpPeer();
    private final TranslateChannel channel =
            Engines.remembering(new InMemoryTranslationMemory(), Engines.libre(peer.uri("")));

    @AfterEach
    void stop() {
        peer.close();
    }

    @Test
    void what_was_brought_before_a_failure_is_not_asked_for_again() {
        peer.answers(200, FIRST).answers(429, BUSY).answers(200, SECOND);

        assertThat(translate("{\"to\": \"es\"}", Samples.transcribed(TEXT))).isInstanceOf(AttemptResult.Again.class);
        AttemptResult result = translate("{\"to\": \"es\"}", Samples.transcribed(TEXT));

        assertThat(Engines.translation(result).text()).isEqualTo("Primera. Segunda.");
        assertThat(result.note()).isEqualTo("translated by libretranslate, pieces known from before: 1");
        assertThat(peer.heard).hasSize(3);
    }

    @Test
    void a_piece_whose_answer_was_lost_is_counted_when_it_is_sent_again() {
        peer.answers(200, FIRST).answers(HttpPeer.HANG_UP, "").answers(200, SECOND);

        assertThat(translate("{\"to\": \"es\"}", Samples.transcribed(TEXT))).isInstanceOf(AttemptResult.Again.class);

        assertThat(translate("{\"to\": \"es\"}", Samples.transcribed(TEXT)).note())
                .isEqualTo("translated by libretranslate, pieces known from before: 1, pieces perhaps paid twice: 1");
    }

    @Test
    void the_same_text_is_translated_once() {
        peer.answers(200, FIRST);
        var twice = Samples.transcribed("Hello there, who is it?");

        translate("{\"to\": \"es\"}", twice);

        assertThat(Engines.translation(translate("{\"to\": \"es\"}", twice)).text())
                .isEqualTo("Primera.");
        assertThat(peer.heard).hasSize(1);
    }

    @Test
    void captions_are_translated_cue_by_cue_at_their_times() {
        var words = List.of(
                new Word("Good", 0.5, 0.9, 0.9, "A", 0),
                new Word("morning.", 0.9, 1.4, 0.9, "A", 0),
                new Word("Hello.", 4.0, 4.5, 0.9, "B", 0));
        var transcript = new Transcript("Good morning. Hello.", "en", 5.0, 0.9, 1, List.of(), words, null);
        Occasion occasion = Samples.transcribed(transcript, Map.of());
        peer.answers(200, "{\"translatedText\": \"Buenos días. Hola.\"}")
                .answers(200, "{\"translatedText\": \"Buenos días.\"}")
                .answers(200, "{\"translatedText\": \"Hola.\"}");

        AttemptResult result = translate("{\"to\": \"es\", \"captions\": true}", occasion);

        assertThat(Engines.translation(result).text()).isEqualTo("Buenos días. Hola.");
        assertThat(Engines.translation(result).captions())
                .containsExactly(
                        new Cue(0.5, 1.4, "A", List.of("Buenos días.")), new Cue(4.0, 4.5, "B", List.of("Hola.")));
    }

    @Test
    void without_being_asked_for_there_are_no_captions() {
        peer.answers(200, FIRST);

        assertThat(Engines.translation(translate("{\"to\": \"es\"}", Samples.transcribed("Hello.")))
                        .captions())
                .isEmpty();
        assertThat(peer.heard).hasSize(1);
    }

    private AttemptResult translate(String settings, Occasion occasion) {
        Frozen frozen = channel.freeze(Samples.followUp("translate", settings), occasion);
        return channel.perform(Samples.delivery(frozen, occasion, Duration.ofSeconds(20)));
    }
}
