package com.example.ntfy;

import static io.scribehook.domain.contract.LoopbackServer.cuttingOff;
import static io.scribehook.domain.contract.LoopbackServer.nobody;
import static io.scribehook.domain.contract.LoopbackServer.replying;
import static io.scribehook.domain.fixture.Fixtures.NOW;
import static io.scribehook.domain.fixture.Fixtures.aFollowUp;
import static io.scribehook.domain.fixture.Fixtures.aJob;
import static io.scribehook.domain.fixture.Fixtures.aRevision;
import static io.scribehook.domain.fixture.Fixtures.aTranscript;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.contract.FollowUpChannelContract;
import io.scribehook.domain.contract.JdkEgress;
import io.scribehook.domain.contract.LoopbackServer;
import io.scribehook.domain.followup.AttemptResult;
import io.scribehook.domain.followup.Delivery;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUpChannel;
import io.scribehook.domain.followup.FollowUpChannel.LookUp;
import io.scribehook.domain.followup.Frozen;
import io.scribehook.domain.followup.Occasion;
import io.scribehook.domain.followup.On;
import io.scribehook.domain.followup.PlanStep;
import io.scribehook.domain.outcome.Origin;
import io.scribehook.domain.outcome.Outcome;
import io.scribehook.domain.text.JsonText;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NtfyChannelTest extends FollowUpChannelContract {
    private final LoopbackServer ntfy = new LoopbackServer();

    NtfyChannelTest() throws IOException {}

    @AfterEach
    void stop() {
        ntfy.close();
    }

    @Override
    protected FollowUpChannel channel() {
        return at(ntfy.at(""));
    }

    private static FollowUpChannel at(URI url) {
        return new NtfyChannel(new NtfyConfiguration(url, "tk_secret", 1000), new JdkEgress(false));
    }

    @Override
    protected JsonText goodSettings() {
        return new JsonText("{\"topic\": \"calls\", \"title\": \"New call\", \"priority\": 4}");
    }

    @Override
    protected Occasion occasion() {
        var job = aJob().build();
        var revision = aRevision(job, 1, aTranscript().text("Hello.").build());
        return new Occasion(job, new Outcome.Transcribed(revision, Origin.CALLBACK), List.of());
    }

    @Override
    protected FollowUpChannel channelWhoseOtherSide(OtherSide does) throws IOException {
        ntfy.answering(
                switch (does) {
                    case ACCEPTS, IS_NOT_THERE -> replying(200, Map.of(), "{\"id\": \"SLiKI64DOt\"}");
                    case REFUSES_FOR_GOOD -> replying(400, Map.of(), "{\"code\": 40024, \"http\": 400}");
                    case IS_BUSY -> replying(429, Map.of(), "{\"code\": 42901, \"http\": 429}");
                    case CUTS_OFF_AFTER_THE_REQUEST -> cuttingOff();
                    case KEEPS_SILENT -> ntfy.keepingSilent();
                });
        return does == OtherSide.IS_NOT_THERE ? at(nobody("")) : channel();
    }

    @Test
    void a_transcript_is_published_on_the_topic() {
        ntfy.answering(replying(200, Map.of(), "{\"id\": \"SLiKI64DOt\"}"));

        AttemptResult result = channel().perform(delivery());

        assertThat(result).isEqualTo(new AttemptResult.Sent("SLiKI64DOt"));
        assertThat(ntfy.received()).singleElement().satisfies(request -> {
            assertThat(request.method() + " " + request.pathAndQuery()).isEqualTo("POST /");
            assertThat(request.header("Authorization")).containsExactly("Bearer tk_secret");
            assertThat(request.body())
                    .isEqualTo("{\"topic\":\"calls\",\"title\":\"New call\",\"message\":\"Hello.\",\"priority\":4}");
        });
    }

    @Test
    void what_was_published_is_found_again() {
        ntfy.answering(replying(200, Map.of(), """
                {"id": "other", "event": "message", "title": "New call", "message": "Good bye."}
                {"id": "ours", "event": "message", "title": "New call", "message": "Hello."}
                """));

        assertThat(channel().lookUp(delivery(), NOW)).isEqualTo(new LookUp.Found("ours"));
        assertThat(ntfy.received().getFirst().pathAndQuery())
                .isEqualTo("/calls/json?poll=1&since=" + NOW.getEpochSecond());
    }

    @Test
    void not_to_find_it_proves_nothing() {
        ntfy.answering(replying(200, Map.of(), ""));

        assertThat(channel().lookUp(delivery(), NOW)).isInstanceOf(LookUp.CannotTell.class);
    }

    private Delivery delivery() {
        var step = new PlanStep("push", channel().kind(), On.SUCCESS, goodSettings(), null, List.of());
        FollowUp followUp = aFollowUp().step(step).build();
        Frozen frozen = channel().freeze(followUp, occasion());
        return new Delivery(followUp.id(), step.settings(), frozen, occasion(), 1, Duration.ofSeconds(3));
    }
}
