package io.scribehook.notify.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.fake.InMemoryDailyShares;
import io.scribehook.domain.fake.InMemoryOptOuts;
import io.scribehook.domain.followup.AttemptResult;
import io.scribehook.domain.followup.Delivery;
import io.scribehook.domain.followup.FollowUpId;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.Occasion;
import io.scribehook.domain.recipient.OptOut;
import io.scribehook.domain.text.JsonText;
import io.scribehook.notify.HttpPeer;
import io.scribehook.notify.Samples;
import io.scribehook.notify.SocketEgress;
import io.scribehook.notify.outbox.Outbox;
import io.scribehook.notify.sms.SmsConfiguration.Transport;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmsRecipientsTest {
    private static final FollowUpKind SMS = new FollowUpKind("sms");
    private static final String ADA = "+442079460018";
    private static final String TAKEN = "{\"sid\": \"SM1\"}";

    private final HttpPeer twilio = new HttpPeer();
    private final InMemoryOptOuts optOuts = new InMemoryOptOuts();
    private final Occasion occasion = Samples.transcribed("Hello.");

    @AfterEach
    void stop() {
        twilio.close();
    }

    @Test
    void who_opted_out_at_twilio_is_not_asked_for_again() {
        SmsChannel channel = channel(0, null);
        twilio.answers(400, "{\"code\": 21610, \"message\": \"unsubscribed\", \"status\": 400}");

        assertThat(send(channel)).isEqualTo(new AttemptResult.Refused("Twilio refused the message: 400, error 21610."));
        assertThat(optOuts.find(SMS, ADA)).isPresent();
        assertThat(send(channel))
                .isEqualTo(new AttemptResult.Refused("The recipient opted out of text messages; see the opt-outs."));
        assertThat(twilio.heard).hasSize(1);
    }

    @Test
    void who_may_be_written_to_again_is() {
        SmsChannel channel = channel(0, null);
        twilio.answers(400, "{\"code\": 21610, \"message\": \"unsubscribed\", \"status\": 400}")
                .answers(201, TAKEN);
        send(channel);
        OptOut optOut = optOuts.find(SMS, ADA).orElseThrow();

        optOuts.remove(optOut.id());

        assertThat(send(channel)).isEqualTo(new AttemptResult.Sent("SM1"));
    }

    @Test
    void nobody_gets_more_in_a_day_than_is_allowed() {
        SmsChannel channel = channel(2, null);
        twilio.answers(201, TAKEN);
        FollowUpId first = new FollowUpId(new UUID(0x7000, 1));

        assertThat(send(channel, first)).isInstanceOf(AttemptResult.Sent.class);
        assertThat(send(channel, new FollowUpId(new UUID(0x7000, 2)))).isInstanceOf(AttemptResult.Sent.class);
        assertThat(send(channel, new FollowUpId(new UUID(0x7000, 3))))
                .isEqualTo(new AttemptResult.Refused("The recipient had the 2 text messages of this day already."));
        assertThat(send(channel, first)).isInstanceOf(AttemptResult.Sent.class);
        assertThat(twilio.heard).hasSize(3);
    }

    @Test
    void twilio_is_told_where_to_report_if_the_internet_can_reach_us() {
        twilio.answers(201, TAKEN);

        send(channel(0, URI.create("https://hooks.example.com/in/")));
        send(channel(0, null));

        assertThat(URLDecoder.decode(twilio.heard.getFirst().body(), StandardCharsets.UTF_8))
                .contains(
                        "StatusCallback=https://hooks.example.com/in/hook/reports/sms/" + Samples.KEY + "#rc=3&rp=all");
        assertThat(twilio.heard.getLast().body()).doesNotContain("StatusCallback");
    }

    private AttemptResult send(SmsChannel channel) {
        return send(channel, Samples.KEY);
    }

    private AttemptResult send(SmsChannel channel, FollowUpId key) {
        var frozen = channel.freeze(Samples.followUp("sms", "{\"to\": \"" + ADA + "\"}"), occasion);
        return channel.perform(new Delivery(key, JsonText.EMPTY_OBJECT, frozen, occasion, 1, Duration.ofSeconds(5)));
    }

    private SmsChannel channel(int limit, @Nullable URI publicUrl) {
        var configuration = new SmsConfiguration(
                Transport.TWILIO, "AC1", "token", null, null, "+15005550006", null, twilio.uri(""), null, 2);
        return new SmsChannels(optOuts, new InMemoryDailyShares(), limit, publicUrl)
                .channel(
                        configuration,
                        new Outbox(Path.of("unused")),
                        new SocketEgress(),
                        InstantSource.fixed(Samples.NOW));
    }
}
