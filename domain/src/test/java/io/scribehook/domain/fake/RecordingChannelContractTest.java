package io.scribehook.domain.fake;

import static io.scribehook.domain.fixture.Fixtures.KIND;
import static io.scribehook.domain.fixture.Fixtures.aJob;
import static io.scribehook.domain.fixture.Fixtures.aRevision;
import static io.scribehook.domain.fixture.Fixtures.aTranscript;

import io.scribehook.domain.contract.FollowUpChannelContract;
import io.scribehook.domain.followup.AttemptResult;
import io.scribehook.domain.followup.FollowUpChannel;
import io.scribehook.domain.followup.Frozen.Repetition;
import io.scribehook.domain.followup.Occasion;
import io.scribehook.domain.outcome.Origin;
import io.scribehook.domain.outcome.Outcome;
import io.scribehook.domain.text.JsonText;
import java.util.List;
import org.junit.jupiter.api.Nested;

class RecordingChannelContractTest {
    @Nested
    class Safe extends Contract {
        Safe() {
            super(Repetition.SAFE);
        }
    }

    @Nested
    class Unsafe extends Contract {
        Unsafe() {
            super(Repetition.UNSAFE);
        }
    }

    abstract static class Contract extends FollowUpChannelContract {
        private final Repetition repetition;

        Contract(Repetition repetition) {
            this.repetition = repetition;
        }

        @Override
        protected FollowUpChannel channel() {
            return new RecordingChannel(KIND, repetition);
        }

        @Override
        protected JsonText goodSettings() {
            return new JsonText("{\"to\":\"archive\"}");
        }

        @Override
        protected Occasion occasion() {
            var job = aJob().build();
            var revision = aRevision(job, 1, aTranscript().build());
            return new Occasion(job, new Outcome.Transcribed(revision, Origin.CALLBACK), List.of());
        }

        @Override
        protected FollowUpChannel channelWhoseOtherSide(OtherSide does) {
            var channel = new RecordingChannel(KIND, repetition);
            channel.deliveries()
                    .then(
                            switch (does) {
                                case ACCEPTS -> new AttemptResult.Sent("theirs");
                                case REFUSES_FOR_GOOD -> new AttemptResult.Refused("no");
                                case IS_BUSY, IS_NOT_THERE -> new AttemptResult.Again("busy");
                                case CUTS_OFF_AFTER_THE_REQUEST, KEEPS_SILENT -> new AttemptResult.Unknown("lost");
                            });
            return channel;
        }
    }
}
