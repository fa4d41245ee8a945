package io.scribehook.notify.sms;

import io.scribehook.domain.contract.FollowUpChannelContract;
import io.scribehook.domain.followup.FollowUpChannel;
import io.scribehook.domain.followup.Occasion;
import io.scribehook.domain.text.JsonText;
import io.scribehook.notify.HttpPeer;
import io.scribehook.notify.Samples;
import io.scribehook.notify.SocketEgress;
import io.scribehook.notify.outbox.Outbox;
import io.scribehook.notify.sms.SmsConfiguration.Transport;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;

class SmsChannelContractTest extends FollowUpChannelContract {
    private final HttpPeer peer = new HttpPeer();

    @AfterEach
    void stop() {
        peer.close();
    }

    @Override
    protected FollowUpChannel channel() {
        return SmsChannels.of(
                new SmsConfiguration(
                        Transport.TWILIO, "AC1", "token", null, null, "+15005550006", null, peer.uri(""), null, 2),
                new Outbox(Path.of("unused")),
                new SocketEgress(),
                InstantSource.system());
    }

    @Override
    protected JsonText goodSettings() {
        return new JsonText("{\"to\": \"+442079460018\"}");
    }

    @Override
    protected Occasion occasion() {
        return Samples.transcribed("Hello.");
    }

    @Override
    protected FollowUpChannel channelWhoseOtherSide(OtherSide does) throws Exception {
        switch (does) {
            case ACCEPTS -> peer.answers(201, "{\"sid\": \"SM1\"}");
            case REFUSES_FOR_GOOD -> peer.answers(400, "{\"code\": 21211, \"status\": 400}");
            case IS_BUSY -> peer.answers(429, "{\"code\": 20429, \"status\": 429}");
            case IS_NOT_THERE -> peer.goesAway();
            case CUTS_OFF_AFTER_THE_REQUEST -> peer.answers(HttpPeer.HANG_UP, "");
            case KEEPS_SILENT -> peer.answers(HttpPeer.SILENT, "");
        }
        return channel();
    }
}
