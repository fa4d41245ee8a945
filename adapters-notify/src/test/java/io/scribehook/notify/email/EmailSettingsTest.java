package io.scribehook.notify.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scribehook.domain.followup.FollowUpChannel.CannotFreeze;
import io.scribehook.domain.followup.Frozen;
import io.scribehook.domain.text.JsonText;
import io.scribehook.notify.Samples;
import io.scribehook.notify.email.EmailConfiguration.Security;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailSettingsTest {
    private final EmailChannel channel = EmailConfigurations.channel(
            EmailConfigurations.smtp(25, Security.NONE, null, null, Duration.ofSeconds(1)), Path.of("unused"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org\\r\\nBcc: eve@example.org",
                "ada@example.org, eve@example.org",
                "Ada <ada@example.org>",
                "ada",
                "@example.org",
                "ada@",
                "ädä@example.org",
                "ada@exämple.org",
                "ada @example.org",
                "ada@example.org\\u0000",
            })
    void what_is_no_plain_address_is_a_fault(String to) {
        assertThat(channel.faults(new JsonText("{\"to\": \"" + to + "\"}")))
                .singleElement()
                .asString()
                .startsWith("to: ")
                .doesNotContain("ada");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|to",
                "{\"to\": 5}|to",
                "{\"to\": []}|to",
                "{\"to\": [\"a@b.org\", \"c@d.org\"]}|to",
                "{\"to\": \"a@b.org\", \"subject\": \"one\\ntwo\"}|subject",
                "{\"to\": \"a@b.org\", \"subject\": \"{{#open}}\"}|subject",
                "{\"to\": \"a@b.org\", \"template\": \"../secret\"}|template",
                "{\"to\": \"a@b.org\", \"template\": \"unheard-of\"}|template",
                "{\"to\": \"a@b.org\", \"locale\": \"../..\"}|locale",
                "{\"to\": \"a@b.org\", \"attach\": [\"exe\"]}|attach",
                "{\"to\": \"a@b.org\", \"attach\": \"txt\"}|attach",
                "{\"to\": \"a@b.org\", \"cc\": \"c@d.org\"}|cc",
            })
    void a_fault_names_its_member(String settings, String member) {
        assertThat(channel.faults(new JsonText(settings)))
                .singleElement()
                .asString()
                .startsWith(member + ": ");
    }

    @Test
    void several_recipients_are_told_how_it_is_done() {
        assertThat(channel.faults(new JsonText("{\"to\": [\"a@b.org\", \"c@d.org\"]}")))
                .first()
                .asString()
                .contains("a follow-up for each");
    }

    @Test
    void good_settings_have_no_fault() {
        assertThat(channel.faults(new JsonText("{\"to\": \"a.b+c@d.org\", \"template\": \"result\","
                        + " \"locale\": \"de\", \"attach\": [], \"subject\": \"{{preview}}\"}")))
                .isEmpty();
    }

    @Test
    void the_same_input_freezes_to_the_same_request() {
        var followUp = Samples.followUp("email", "{\"to\": \"a@b.org\"}");

        Frozen once = channel.freeze(followUp, Samples.transcribed("Hello."));

        assertThat(once).isEqualTo(channel.freeze(followUp, Samples.transcribed("Hello.")));
        assertThat(once.repetition()).isEqualTo(Frozen.Repetition.UNSAFE);
        assertThat(once.lane().value()).isEqualTo("email:127.0.0.1");
        assertThat(once.request().value()).contains("\"revision\":1");
    }

    @Test
    void the_recipient_may_stand_in_a_message() {
        String settings = "{\"to\": \"{/customer/email}\", \"subject\": \"{{message.type}}\"}";
        var followUp = Samples.followUp("email", settings);

        assertThat(channel.faults(new JsonText(settings))).isEmpty();
        assertThat(channel.freeze(followUp, Samples.message("paid", "{\"customer\":{\"email\":\"a@b.org\"}}"))
                        .request()
                        .value())
                .contains("\"to\":\"a@b.org\"", "\"subject\":\"paid\"");
        for (String email : new String[] {"null", "\"a@b.org, c@d.org\"", "\"a@b.org\\nBcc: c@d.org\""})
            assertThatThrownBy(() -> channel.freeze(
                            followUp, Samples.message("paid", "{\"customer\":{\"email\":" + email + "}}")))
                    .isInstanceOf(CannotFreeze.class)
                    .hasMessageNotContaining("@");
    }

    @Test
    void wrong_settings_cannot_be_frozen() {
        assertThatThrownBy(() -> channel.freeze(Samples.followUp("email", "{}"), Samples.transcribed("Hello.")))
                .isInstanceOf(CannotFreeze.class);
    }

    @Test
    void a_channel_without_a_server_says_what_is_missing() {
        var blank = new EmailConfiguration(
                EmailConfiguration.Transport.SMTP,
                null,
                null,
                "user",
                null,
                null,
                Security.STARTTLS,
                null,
                "en",
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));

        assertThat(EmailConfigurations.channel(blank, Path.of("unused")).missing())
                .hasSize(3)
                .allMatch(missing -> missing.startsWith("scribehook.channels.email."));
    }
}
