package io.scribehook.domain.followup;

import static io.scribehook.domain.fixture.Fixtures.KIND;
import static io.scribehook.domain.fixture.Fixtures.NOW;
import static io.scribehook.domain.fixture.Fixtures.aFollowUp;
import static io.scribehook.domain.fixture.Fixtures.aJob;
import static io.scribehook.domain.fixture.Fixtures.aStep;
import static io.scribehook.domain.fixture.Fixtures.newFollowUpId;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.fake.InMemoryDeliveryReports;
import io.scribehook.domain.fake.InMemoryFollowUps;
import io.scribehook.domain.fake.InMemoryLedger;
import io.scribehook.domain.fake.InMemoryStore;
import io.scribehook.domain.fake.RecordingChannel;
import io.scribehook.domain.fake.SealedReportReader;
import io.scribehook.domain.fake.SequentialIds;
import io.scribehook.domain.followup.DeliveryReport.Progress;
import io.scribehook.domain.followup.FollowUpState.Hold;
import io.scribehook.domain.followup.TakeReport.Taken;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.Retention;
import io.scribehook.domain.ledger.Change;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TakeReportTest {
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryFollowUps followUps = new InMemoryFollowUps(store);
    private final InMemoryDeliveryReports reports = new InMemoryDeliveryReports();
    private final TakeReport take = take();

    private TakeReport take() {
        var channels = new Channels(List.of(new RecordingChannel(KIND, Frozen.Repetition.UNSAFE)));
        var owe = new OweFollowUps(channels, followUps, Retention.FOR_EVER, new SequentialIds(CLOCK), CLOCK);
        return new TakeReport(
                List.of(new SealedReportReader(KIND)),
                followUps,
                reports,
                new InMemoryLedger(store),
                new Succession(followUps, owe, CLOCK),
                CLOCK);
    }

    @Test
    void a_report_is_part_of_the_history() {
        FollowUp done = owed(new FollowUpState.Done(1, "SM1", NOW));

        assertThat(reported(done.id(), "delivered")).isEqualTo(Taken.TAKEN);

        assertThat(reports.of(done.id()))
                .containsExactly(new DeliveryReport(done.id(), "SM1", "delivered", Progress.ARRIVED, null, NOW));
        assertThat(followUps.find(done.id())).contains(done);
    }

    @Test
    void what_is_reported_on_went_out_although_that_was_unknown() {
        Job job = aJob().build();
        FollowUp unknown = owed(job, "sms", new FollowUpState.Unknown(1, "The answer was lost.", NOW));
        FollowUp next = aFollowUp()
                .about(job)
                .step(aStep("next"))
                .after(unknown.id())
                .in(new FollowUpState.Waiting(0, NOW, Hold.PREDECESSOR))
                .build();
        owe(next);

        assertThat(reported(unknown.id(), "sent")).isEqualTo(Taken.TAKEN);

        assertThat(followUps.find(unknown.id()).orElseThrow().state()).isEqualTo(new FollowUpState.Done(1, "SM1", NOW));
        assertThat(followUps.find(next.id()).orElseThrow().state())
                .isEqualTo(new FollowUpState.Waiting(0, NOW, Hold.NONE));
    }

    @Test
    void nobody_but_the_carrier_is_believed() {
        FollowUp unknown = owed(new FollowUpState.Unknown(1, "The answer was lost.", NOW));

        assertThat(take.take(KIND, unknown.id(), Map.of(), "sent".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Taken.UNPROVEN);

        assertThat(followUps.find(unknown.id())).contains(unknown);
        assertThat(reports.of(unknown.id())).isEmpty();
    }

    @Test
    void what_says_nothing_changes_nothing() {
        FollowUp done = owed(new FollowUpState.Done(1, "SM1", NOW));

        assertThat(reported(done.id(), "")).isEqualTo(Taken.TAKEN);

        assertThat(reports.of(done.id())).isEmpty();
    }

    @Test
    void there_must_be_such_a_follow_up_of_the_kind() {
        FollowUp done = owed(new FollowUpState.Done(1, "SM1", NOW));

        assertThat(reported(newFollowUpId(), "sent")).isEqualTo(Taken.NO_SUCH_FOLLOW_UP);
        assertThat(take.take(new FollowUpKind("fax"), done.id(), Map.of(), new byte[] {'x'}))
                .isEqualTo(Taken.NO_SUCH_FOLLOW_UP);
    }

    private Taken reported(FollowUpId about, String status) {
        return take.take(
                KIND,
                about,
                Map.of("seal", SealedReportReader.seal(about, status)),
                status.getBytes(StandardCharsets.UTF_8));
    }

    private FollowUp owed(FollowUpState state) {
        return owed(aJob().build(), "step", state);
    }

    private FollowUp owed(Job job, String step, FollowUpState state) {
        FollowUp followUp = aFollowUp().about(job).step(aStep(step)).in(state).build();
        owe(followUp);
        return followUp;
    }

    private void owe(FollowUp followUp) {
        var _ = new InMemoryLedger(store).commit(null, List.of(new Change.FollowUpOwed(followUp, null)));
    }
}
