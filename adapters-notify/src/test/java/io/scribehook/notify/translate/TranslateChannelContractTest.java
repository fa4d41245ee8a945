package io.scribehook.notify.translate;

import io.scribehook.domain.contract.FollowUpChannelContract;
import io.scribehook.domain.followup.FollowUpChannel;
import io.scribehook.domain.followup.Occasion;
import io.scribehook.domain.text.JsonText;
import io.scribehook.notify.HttpPeer;
import io.scribehook.notify.Samples;
import org.junit.jupiter.api.AfterEach;

class TranslateChannelContractTest extends FollowUpChannelContract {
    private final HttpPeer peer = new HttpPeer();

    @AfterEach
    void stop() {
        peer.close();
    }

    @Override
    protected FollowUpChannel channel() {
        return Engines.channel(Engines.libre(peer.uri("")));
    }

    @Override
    protected JsonText goodSettings() {
        return new JsonText("{\"to\": \"es\"}");
    }

    @Override
    protected Occasion occasion() {
        return Samples.transcribed("Hello.");
    }

    @Override
    protected FollowUpChannel channelWhoseOtherSide(OtherSide does) throws Exception {
        switch (does) {
            case ACCEPTS -> peer.answers(200, "{\"translatedText\": \"Hola.\"}");
            case REFUSES_FOR_GOOD -> peer.answers(400, "{\"error\": \"no\"}");
            case IS_BUSY -> peer.answers(429, "{\"error\": \"slow down\"}");
            case IS_NOT_THERE -> peer.goesAway();
            case CUTS_OFF_AFTER_THE_REQUEST -> peer.answers(HttpPeer.HANG_UP, "");
            case KEEPS_SILENT -> peer.answers(HttpPeer.SILENT, "");
        }
        return channel();
    }
}
