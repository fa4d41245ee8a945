package io.scribehook.notify.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scribehook.domain.fake.InMemoryTranslationMemory;
import io.scribehook.domain.followup.AttemptResult;
import io.scribehook.domain.followup.FollowUpChannel.CannotFreeze;
import io.scribehook.domain.followup.Frozen;
import io.scribehook.domain.followup.TranslatedText;
import io.scribehook.domain.text.JsonText;
import io.scribehook.notify.HttpPeer;
import io.scribehook.notify.Samples;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranslateChannelTest {
    private final HttpPeer peer = new HttpPeer();
    private final TranslationEngine ready = Engines.libre(peer.uri(""));
    private final TranslationEngine unready = new DeepLEngine(new DeepLConfiguration(null, null));

    @AfterEach
    void stop() {
        peer.close();
    }

    @Test
    void the_first_engine_that_is_ready_translates() {
        TranslateChannel channel = Engines.channel(unready, ready);

        assertThat(channel.missing()).isEmpty();
        assertThat(channel.lane(new JsonText("{\"to\": \"es\"}")).value()).isEqualTo("translate:libretranslate");
    }

    @Test
    void without_any_engine_all_of_them_say_what_is_missing() {
        assertThat(Engines.channel(unready).missing()).hasSize(1);
    }

    @Test
    void the_default_engine_has_to_be_there() {
        assertThat(channel("babel", ready).missing())
                .containsExactly("scribehook.channels.translate.default-engine names no engine.");
        assertThat(channel("deepl", unready, ready).missing())
                .containsExactly("scribehook.channels.translate.deepl.auth-key is not set.");
    }

    @Test
    void an_engine_that_is_asked_for_and_not_ready_is_waited_for() {
        assertThat(Engines.translate(unready, "{\"to\": \"es\", \"engine\": \"deepl\"}", Samples.transcribed("Hello.")))
                .isEqualTo(new AttemptResult.Again("The engine deepl is not ready."));
    }

    @Test
    void the_same_input_freezes_to_the_same_request() {
        var followUp = Samples.followUp("translate", "{\"to\": \"SPA\"}");
        TranslateChannel channel = Engines.channel(ready);

        Frozen frozen = channel.freeze(followUp, Samples.transcribed("Hello."));

        assertThat(frozen).isEqualTo(channel.freeze(followUp, Samples.transcribed("Hello.")));
        assertThat(frozen.repetition()).isEqualTo(Frozen.Repetition.SAFE);
        assertThat(frozen.request().value())
                .isEqualTo(
                        "{\"engine\":\"libretranslate\",\"from\":\"en\",\"to\":\"es\",\"revision\":1,\"captions\":false}");
    }

    @Test
    void what_is_in_the_language_already_is_not_sent_anywhere() {
        assertThat(Engines.translate(ready, "{\"to\": \"en\"}", Samples.transcribed("Hello.")))
                .isEqualTo(new AttemptResult.Sent(
                        "was in that language already", new TranslatedText("en", "none", false, "Hello.")));
        assertThat(Engines.translate(ready, "{\"to\": \"es\"}", Samples.transcribed(" ")))
                .isEqualTo(new AttemptResult.Sent("nothing was said", new TranslatedText("es", "none", false, "")));
        assertThat(peer.heard).isEmpty();
    }

    @Test
    void a_failure_cannot_be_translated() {
        assertThatThrownBy(() -> Engines.channel(ready)
                        .freeze(Samples.followUp("translate", "{\"to\": \"es\"}"), Samples.failed("x", "y")))
                .isInstanceOf(CannotFreeze.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|to",
                "{\"to\": \"Spanish\"}|to",
                "{\"to\": \"es; rm\"}|to",
                "{\"to\": \"es\", \"from\": \"-u\"}|from",
                "{\"to\": \"es\", \"engine\": \"babel\"}|engine",
                "{\"to\": \"es\", \"captions\": \"yes\"}|captions",
            })
    void a_fault_names_its_member(String settings, String member) {
        assertThat(Engines.channel(ready).faults(new JsonText(settings)))
                .singleElement()
                .asString()
                .startsWith(member + ": ");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 7, 40, 1000})
    void pieces_are_small_enough_and_together_they_are_the_text(int most) {
        String text = "\n One sentence here. Zwei Sätze, größere!\r\n\r\nИ ещё одно предложение? 字字字字字字。 \n";
        Pieces pieces = Pieces.of(text, Math.max(most, 4));

        assertThat(pieces.join(pieces.texts())).isEqualTo(text);
        assertThat(pieces.texts())
                .allMatch(piece -> piece.getBytes(StandardCharsets.UTF_8).length <= Math.max(most, 4));
    }

    @ParameterizedTest
    @CsvSource({"eng_us, en-US", "SPA, es", "zh-hant, zh-Hant", "ca, ca"})
    void tags_have_one_form(String written, String tag) {
        assertThat(Languages.tag(written)).contains(tag);
    }

    private static TranslateChannel channel(String usual, TranslationEngine... engines) {
        return new TranslateChannel(
                new TranslateConfiguration(usual),
                List.of(engines),
                new InMemoryTranslationMemory(),
                InstantSource.system());
    }
}
