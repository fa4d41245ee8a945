package io.scribehook.domain.followup;

import static io.scribehook.domain.fixture.Fixtures.KIND;
import static io.scribehook.domain.fixture.Fixtures.NOW;
import static io.scribehook.domain.fixture.Fixtures.aJob;
import static io.scribehook.domain.fixture.Fixtures.aRevision;
import static io.scribehook.domain.fixture.Fixtures.aTranscript;
import static io.scribehook.domain.fixture.Fixtures.newId;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.fake.InMemoryCallbackEvents;
import io.scribehook.domain.fake.InMemoryJobs;
import io.scribehook.domain.fake.InMemoryLedger;
import io.scribehook.domain.fake.InMemoryStore;
import io.scribehook.domain.fake.InMemoryTranscripts;
import io.scribehook.domain.fake.RecordingChannel;
import io.scribehook.domain.fake.SequentialIds;
import io.scribehook.domain.followup.PreviewFollowUp.Preview;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.job.JobState;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.provider.Providers;
import io.scribehook.domain.text.JsonText;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreviewFollowUpTest {
    private static final JsonText GOOD = new JsonText("{\"to\":\"archive\"}");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);

    private final InMemoryStore store = new InMemoryStore();
    private final RecordingChannel channel = new RecordingChannel(KIND, Frozen.Repetition.UNSAFE);
    private final InMemoryJobs jobs = new InMemoryJobs(store);
    private final PreviewFollowUp previews = new PreviewFollowUp(
            new Channels(List.of(channel)),
            jobs,
            new Occasions(
                    jobs,
                    new InMemoryTranscripts(store),
                    new InMemoryCallbackEvents(store),
                    new Providers(List.of(), List.of())),
            new SequentialIds(CLOCK),
            CLOCK);

    @Test
    void without_a_job_it_is_about_an_example() {
        assertThat(previews.preview(KIND, GOOD, null)).isInstanceOf(Preview.Shown.class);
        assertThat(channel.deliveries().asked()).isEmpty();
    }

    @Test
    void a_jobs_outcome_is_what_it_is_about() {
        Job job = stored(new JobState.Completed(NOW));
        commit(new Change.TranscriptAdded(aRevision(job, 1, aTranscript().build())));

        assertThat(previews.preview(KIND, GOOD, job.id())).isInstanceOf(Preview.Shown.class);
    }

    @Test
    void a_job_without_an_outcome_has_none_to_show() {
        assertThat(previews.preview(KIND, GOOD, stored(new JobState.Accepted()).id()))
                .isInstanceOf(Preview.NoOutcome.class);
        assertThat(previews.preview(KIND, GOOD, new JobId(newId()))).isInstanceOf(Preview.NoSuchJob.class);
    }

    @Test
    void what_is_wrong_is_said() {
        assertThat(previews.preview(KIND, new JsonText("[]"), null)).isInstanceOf(Preview.Faulty.class);
        assertThat(previews.preview(new FollowUpKind("fax"), GOOD, null)).isInstanceOf(Preview.NoSuchChannel.class);
    }

    private Job stored(JobState state) {
        Job job = aJob().in(state).build();
        commit(new Change.JobCreated(job, null));
        return job;
    }

    private void commit(Change change) {
        var _ = new InMemoryLedger(store).commit(null, List.of(change));
    }
}
