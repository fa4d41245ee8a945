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
import org.junit.jupiter.params.provider.ValueSource;

/** A text message whose recipient stands in the message that it is about. */
class SmsOfMessageTest {
    private static final String SETTINGS = "{\"to\": \"{/data/object/metadata/phone}\","
            + " \"text\": \"Paid: {{message.body.data.object.amount}} ({{message.type}})\"}";

    private final SmsChannel channel = SmsChannels.of(
            new SmsConfiguration(
                    Transport.TWILIO, null, null, null, null, null, null, URI.create("http://unused"), null, 2),
            new Outbox(Path.of("unused")),
            new ScriptedEgress(),
            InstantSource.fixed(Samples.NOW));

    private SmsRequest frozen(Occasion occasion) {
        return Json.read(
                channel.freeze(Samples.followUp("sms", SETTINGS), occasion).request(), SmsRequest.class);
    }

    private static Occasion paid(String phone) {
        return Samples.message(
                "payment_intent.succeeded",
                "{\"data\":{\"object\":{\"amount\":1999,\"metadata\":{\"phone\":" + phone + "}}}}");
    }

    @Test
    void a_payment_is_told_to_the_number_that_it_carries() {
        SmsRequest request = frozen(paid("\"+44 20 7946 0018\""));

        assertThat(request.to()).isEqualTo("+442079460018");
        assertThat(request.body()).isEqualTo("Paid: 1999 (payment_intent.succeeded)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"\"", "\"Ada\"", "12", "\"{/data/object/amount}\"", "\"{{preview}}\""})
    void what_is_no_number_there_is_refused(String phone) {
        assertThatThrownBy(() -> frozen(paid(phone))).isInstanceOf(CannotFreeze.class);
    }

    @Test
    void nothing_there_and_no_message_at_all_are_told_apart() {
        assertThatThrownBy(() -> frozen(Samples.message("ping", "[]")))
                .isInstanceOf(CannotFreeze.class)
                .hasMessage("The message has no text at /data/object/metadata/phone.");
        assertThatThrownBy(() -> frozen(Samples.transcribed("Hello.")))
                .isInstanceOf(CannotFreeze.class)
                .hasMessageContaining("there is none");
    }

    @Test
    void a_pointer_is_no_fault_of_the_settings() {
        assertThat(channel.faults(new JsonText(SETTINGS))).isEmpty();
        assertThat(channel.faults(new JsonText("{\"to\": \"/data\"}"))).hasSize(1);
        assertThat(channel.faults(new JsonText("{\"to\": \"{data}\"}"))).hasSize(1);
    }
}
