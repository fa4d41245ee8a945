package io.scribehook.notify.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scribehook.domain.fake.ScriptedEgress;
import io.scribehook.domain.followup.FollowUpChannel.CannotFreeze;
import io.scribehook.domain.followup.Occasion;
import io.scribehook.domain.text.JsonText;
import io.scribehook.notify.Samples;
import io.scribehook.notify.outbox.Outbox;
import io.scribehook.notify.settings.Json;
import io.scribehook.notify.sms.SmsConfiguration.Transport;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsTextTest {
    private final SmsChannel channel = SmsChannels.of(
            new SmsConfiguration(
                    Transport.TWILIO, null, null, null, null, null, null, URI.create("http://unused"), null, 2),
            new Outbox(Path.of("unused")),
            new ScriptedEgress(),
            InstantSource.fixed(Samples.NOW));

    @ParameterizedTest
    @CsvSource({
        "a, 0, 1",
        "a, 160, 1",
        "a, 161, 2",
        "a, 306, 2",
        "a, 307, 3",
        "€, 80, 1",
        "€, 81, 2",
        // 153 septets hold 76 whole pairs
        "€, 152, 2",
        "€, 153, 3",
        "ж, 70, 1",
        "ж, 71, 2",
        "ж, 134, 2",
        "ж, 135, 3",
        "😀, 35, 1",
        "😀, 36, 2",
        // 67 units hold 33 whole pairs
        "😀, 66, 2",
        "😀, 67, 3",
        "é, 160, 1",
        "ç, 71, 2",
    })
    void segments_are_counted_as_they_are_charged(String character, int times, int segments) {
        assertThat(SmsEncoding.segments(character.repeat(times))).isEqualTo(segments);
    }

    @Test
    void a_text_that_fits_stays_whole() {
        assertThat(body("{\"to\": \"+442079460018\"}", Samples.transcribed("Hello.")))
                .isEqualTo("Hello.");
    }

    @Test
    void a_long_text_is_cut_after_a_word_and_fills_its_segments() {
        String body = body(
                "{\"to\": \"+442079460018\", \"segments\": 1, \"text\": \"Call: {{preview}} (more at x.example)\"}",
                Samples.transcribed("word ".repeat(200)));

        assertThat(body).startsWith("Call: word word").endsWith("word... (more at x.example)");
        assertThat(SmsEncoding.of(body)).isEqualTo(SmsEncoding.GSM_7);
        assertThat(body.length()).isBetween(156, 160);
    }

    @Test
    void one_character_beyond_gsm_halves_what_fits() {
        String body = body("{\"to\": \"+442079460018\", \"segments\": 1}", Samples.transcribed("слово ".repeat(200)));

        assertThat(body).endsWith("слово...");
        assertThat(body.length()).isBetween(65, 70);
    }

    @Test
    void a_text_without_spaces_is_cut_too() {
        assertThat(body("{\"to\": \"+442079460018\", \"segments\": 1}", Samples.transcribed("字".repeat(500))))
                .hasSize(70)
                .endsWith("...");
    }

    @Test
    void a_failure_and_silence_are_told() {
        assertThat(body("{\"to\": \"+442079460018\"}", Samples.failed("bad_audio", "It is no audio.")))
                .isEqualTo("Your recording could not be transcribed: It is no audio.");
        assertThat(body("{\"to\": \"+442079460018\"}", Samples.transcribed("")))
                .isEqualTo("Nothing was said in your recording.");
    }

    @Test
    void what_does_not_fit_even_without_its_preview_is_not_frozen() {
        String settings = "{\"to\": \"+442079460018\", \"segments\": 1, \"text\": \"" + "a".repeat(161) + "\"}";

        assertThatThrownBy(() -> channel.freeze(Samples.followUp("sms", settings), Samples.transcribed("Hello.")))
                .isInstanceOf(CannotFreeze.class)
                .hasMessageContaining("1 segments");
    }

    @Test
    void a_template_reaches_values_and_nothing_else() {
        assertThat(body(
                        "{\"to\": \"+442079460018\","
                                + " \"text\": \"[{{metadata.title}}|{{text.length}}|{{text.class}}|{{nothing.at.all}}]\"}",
                        Samples.transcribed("Hello.")))
                .isEqualTo("[Weekly call|||]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|to",
                "{\"to\": \"020 7946 0018\"}|to",
                "{\"to\": \"+44 20 7946 00181234\"}|to",
                "{\"to\": \"+442079460018\", \"segments\": 0}|segments",
                "{\"to\": \"+442079460018\", \"segments\": 1.5}|segments",
                "{\"to\": \"+442079460018\", \"text\": \"{{#a}}\"}|text",
                "{\"to\": \"+442079460018\", \"text\": \"{{>secret}}\"}|text",
                "{\"to\": \"+442079460018\", \"from\": \"+1\"}|from",
            })
    void a_fault_names_its_member(String settings, String member) {
        assertThat(channel.faults(new JsonText(settings)))
                .singleElement()
                .asString()
                .startsWith(member + ": ")
                .doesNotContain("7946");
    }

    @Test
    void a_channel_without_an_account_says_what_is_missing() {
        assertThat(channel.missing()).hasSize(3).allMatch(missing -> missing.startsWith("scribehook.channels.sms."));
    }

    private String body(String settings, Occasion occasion) {
        return Json.read(
                        channel.freeze(Samples.followUp("sms", settings), occasion)
                                .request(),
                        SmsRequest.class)
                .body();
    }
}
