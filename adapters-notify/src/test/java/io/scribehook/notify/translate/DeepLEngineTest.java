package io.scribehook.notify.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.followup.AttemptResult;
import io.scribehook.domain.followup.TranslatedText;
import io.scribehook.notify.HttpPeer;
import io.scribehook.notify.Samples;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeepLEngineTest {
    private final HttpPeer deepl = new HttpPeer();

    @AfterEach
    void stop() {
        deepl.close();
    }

    @Test
    void a_transcript_is_translated() {
        deepl.answers(
                200,
                "{\"translations\": [{\"detected_source_language\": \"EN\", \"text\": \"Hola.\", \"billed_characters\": 6}]}");

        AttemptResult result =
                Engines.translate(Engines.deepl(deepl.uri("")), "{\"to\": \"es\"}", Samples.transcribed("Hello."));

        assertThat(result.note()).isEqualTo("translated by deepl");
        assertThat(Engines.translation(result)).isEqualTo(new TranslatedText("es", "deepl", false, "Hola."));
        var heard = deepl.heard.getFirst();
        assertThat(heard.uri()).hasPath("/v2/translate");
        assertThat(heard.headers().getFirst("authorization")).isEqualTo("DeepL-Auth-Key key:fx");
        assertThat(heard.body()).contains("text=Hello.", "target_lang=es", "source_lang=en");
    }

    @ParameterizedTest
    @CsvSource({
        "400, refused",
        "403, again",
        "404, refused",
        "413, again",
        "429, again",
        "456, refused",
        "500, again",
        "503, again",
        "529, again",
        "-1, again"
    })
    void each_answer_has_its_meaning_and_nothing_is_sent_twice(int status, String result) {
        deepl.answers(status, "{\"message\": \"Hello. is wrong\"}");

        AttemptResult outcome =
                Engines.translate(Engines.deepl(deepl.uri("")), "{\"to\": \"es\"}", Samples.transcribed("Hello."));

        assertThat(outcome.name()).isEqualTo(result);
        assertThat(outcome.note()).doesNotContain("Hello");
        // the JDK repeats what was hung up on, see the class
        if (status != HttpPeer.HANG_UP) assertThat(deepl.heard).hasSize(1);
    }

    @Test
    void no_request_has_more_than_fifty_texts() {
        assertThat(Engines.deepl(deepl.uri("")).requests(Collections.nCopies(60, "Hello.")))
                .extracting(List::size)
                .containsExactly(50, 10);
    }

    @Test
    void no_request_is_larger_than_deepl_takes() {
        deepl.answers(200, translations(4)).answers(200, translations(4));
        DeepLEngine engine = Engines.deepl(deepl.uri(""));

        for (List<String> request : engine.requests(Collections.nCopies(8, "ж".repeat(5_000))))
            assertThat(engine.translate(request, "ru", "en", Duration.ofSeconds(20)))
                    .isInstanceOf(TranslationEngine.EngineResult.Translated.class);

        assertThat(deepl.heard).hasSize(2).allMatch(heard -> heard.body().length() < 128 * 1024);
        assertThat(deepl.heard.getFirst().body()).contains("target_lang=en-US");
    }

    @Test
    void without_a_key_it_says_so() {
        assertThat(new DeepLEngine(new DeepLConfiguration(null, null)).missing())
                .containsExactly("scribehook.channels.translate.deepl.auth-key is not set.");
    }

    private static String translations(int count) {
        return "{\"translations\": ["
                + String.join(
                        ",",
                        List.copyOf(
                                Collections.nCopies(
                                        count,
                                        "{\"detected_source_language\": \"EN\", \"text\": \"Hola.\", \"billed_characters\": 6}")))
                + "]}";
    }
}
