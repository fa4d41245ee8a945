package io.scribehook.notify.callback;

import io.scribehook.domain.contract.FollowUpChannelContract;
import io.scribehook.domain.fake.InMemoryCallbackEvents;
import io.scribehook.domain.fake.InMemoryStore;
import io.scribehook.domain.followup.FollowUpChannel;
import io.scribehook.domain.followup.Occasion;
import io.scribehook.domain.text.JsonText;
import io.scribehook.notify.HttpPeer;
import io.scribehook.notify.Samples;
import io.scribehook.notify.SocketEgress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class CallbackChannelContractTest extends FollowUpChannelContract {
    private final InMemoryStore store = new InMemoryStore();
    private final HttpPeer peer = new HttpPeer();

    @AfterEach
    void stop() {
        peer.close();
    }

    @Override
    protected FollowUpChannel channel() {
        return new CallbackChannel(
                new CallbackConfiguration(List.of(), Duration.ofSeconds(20)),
                new SocketEgress(),
                new InMemoryCallbackEvents(store),
                InstantSource.system());
    }

    @Override
    protected JsonText goodSettings() {
        return new JsonText("{\"url\": \"" + peer.uri("/hook") + "\"}");
    }

    @Override
    protected Occasion occasion() {
        return Samples.transcribed("Hello.");
    }

    @Override
    protected FollowUpChannel channelWhoseOtherSide(OtherSide does) throws Exception {
        switch (does) {
            case ACCEPTS -> peer.answers(204, "");
            case REFUSES_FOR_GOOD -> peer.answers(410, "");
            case IS_BUSY -> peer.answers(503, "");
            case IS_NOT_THERE -> peer.goesAway();
            case CUTS_OFF_AFTER_THE_REQUEST -> peer.answers(HttpPeer.HANG_UP, "");
            case KEEPS_SILENT -> peer.answers(HttpPeer.SILENT, "");
        }
        return channel();
    }
}
