package io.scribehook.notify.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.contract.JdkEgress;
import io.scribehook.domain.fake.InMemoryDailyShares;
import io.scribehook.domain.fake.InMemoryOptOuts;
import io.scribehook.domain.followup.AttemptResult;
import io.scribehook.domain.followup.FollowUpChannel.LookUp;
import io.scribehook.domain.followup.Frozen;
import io.scribehook.domain.followup.Occasion;
import io.scribehook.notify.Samples;
import io.scribehook.notify.outbox.Outbox;
import io.scribehook.notify.sms.SmsConfiguration.Transport;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The channel against Twilio's own OpenAPI document, served by Prism; {@code src/test/peers/prism} starts it and runs
 * this. Prism checks the shape of requests and answers with the document's examples.
 */
@EnabledIfEnvironmentVariable(named = "SCRIBEHOOK_PEER_TWILIO", matches = "http.+")
class TwilioDocumentTest {
    private static final String ACCOUNT = "AC00000000000000000000000000000001";
    private static final String SERVICE = "MG00000000000000000000000000000001";

    private final Occasion occasion = Samples.transcribed("Hello, this is a call & more. ¿Qué?");

    @Test
    void a_message_from_a_number_is_what_the_document_allows() {
        assertThat(send(channel(ACCOUNT, "+15005550006", null, null))).isInstanceOf(AttemptResult.Sent.class);
    }

    @Test
    void so_is_one_from_a_messaging_service_with_a_status_callback() {
        AttemptResult result = send(channel(ACCOUNT, null, SERVICE, URI.create("https://hooks.example.com")));

        assertThat(result).isInstanceOf(AttemptResult.Sent.class);
        assertThat(result.note()).matches("[SM]M[0-9a-f]{32}");
    }

    @Test
    void a_message_is_looked_up_as_the_document_allows() {
        SmsChannel channel = channel(ACCOUNT, "+15005550006", null, null);
        Frozen frozen = freeze(channel);

        // the example's messages are others; anything but an answer would be no certainty either way
        assertThat(channel.lookUp(Samples.delivery(frozen, occasion), Samples.NOW))
                .isInstanceOfAny(LookUp.NotFound.class, LookUp.CannotTell.class);
    }

    @Test
    void what_the_document_does_not_allow_is_refused() {
        AttemptResult result = send(channel("no-account", "+15005550006", null, null));

        assertThat(result).isInstanceOf(AttemptResult.Refused.class);
        assertThat(result.note()).contains("422");
    }

    private AttemptResult send(SmsChannel channel) {
        return channel.perform(Samples.delivery(freeze(channel), occasion, Duration.ofSeconds(20)));
    }

    private Frozen freeze(SmsChannel channel) {
        return channel.freeze(Samples.followUp("sms", "{\"to\": \"+442079460018\"}"), occasion);
    }

    private static SmsChannel channel(
            String account, @Nullable String from, @Nullable String service, @Nullable URI publicUrl) {
        var configuration = new SmsConfiguration(
                Transport.TWILIO,
                account,
                "token",
                null,
                null,
                from,
                service,
                URI.create(System.getenv("SCRIBEHOOK_PEER_TWILIO")),
                null,
                2);
        return new SmsChannels(new InMemoryOptOuts(), new InMemoryDailyShares(), 0, publicUrl)
                .channel(
                        configuration,
                        new Outbox(Path.of("unused")),
                        new JdkEgress(true),
                        InstantSource.fixed(Samples.NOW.plus(Duration.ofDays(1))));
    }
}
