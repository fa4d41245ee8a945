package io.scribehook.notify.translate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.scribehook.domain.followup.AttemptResult;
import io.scribehook.domain.followup.TranslatedText;
import io.scribehook.domain.text.JsonText;
import io.scribehook.notify.HttpPeer;
import io.scribehook.notify.Samples;
import io.scribehook.notify.settings.Json;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibreTranslateEngineTest {
    private final HttpPeer libre = new HttpPeer();

    @AfterEach
    void stop() {
        libre.close();
    }

    @Test
    void a_long_transcript_goes_sentence_by_sentence_and_keeps_its_lines() {
        libre.answers(200, "{\"translatedText\": \"Uno.\"}").answers(200, "{\"translatedText\": \"Dos.\"}");
        String first = "This is the first sentence and it is quite long.";
        String second = "This is the second sentence, and it is long too.";

        AttemptResult result = Engines.translate(
                Engines.libre(libre.uri("/lt")), "{\"to\": \"spa\"}", Samples.transcribed(first + "\n\n" + second));

        assertThat(Engines.translation(result))
                .isEqualTo(new TranslatedText("es", "libretranslate", false, "Uno.\n\nDos."));
        assertThat(libre.heard).hasSize(2);
        assertThat(libre.heard.getFirst().uri()).hasPath("/lt/translate");
        JsonNode request = Json.tree(new JsonText(libre.heard.getFirst().body()));
        assertThat(request.path("q").textValue()).isEqualTo(first);
        assertThat(request.path("source").textValue()).isEqualTo("en");
        assertThat(request.path("target").textValue()).isEqualTo("es");
        assertThat(request.path("format").textValue()).isEqualTo("text");
        assertThat(request.path("api_key").textValue()).isEqualTo("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "400, refused",
        "403, again",
        "429, again",
        "500, again",
        "301, again",
        "-1, again",
        "200, again",
    })
    void each_answer_has_its_meaning(int status, String result) {
        libre.answers(status, Map.of("Retry-After", "3"), "<html>no</html>");

        AttemptResult outcome =
                Engines.translate(Engines.libre(libre.uri("")), "{\"to\": \"es\"}", Samples.transcribed("Hello."));

        assertThat(outcome.name()).isEqualTo(result);
        if (status == 429)
            assertThat(((AttemptResult.Again) outcome).notBefore()).isEqualTo(Samples.NOW.plusSeconds(3));
    }
}
