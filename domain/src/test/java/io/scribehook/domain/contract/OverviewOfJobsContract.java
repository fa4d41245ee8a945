package io.scribehook.domain.contract;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static io.scribehook.domain.fixture.Fixtures.PROVIDER;
import static io.scribehook.domain.fixture.Fixtures.aJob;
import static io.scribehook.domain.fixture.Fixtures.aRevision;
import static io.scribehook.domain.fixture.Fixtures.aSubmission;
import static io.scribehook.domain.fixture.Fixtures.aTranscript;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobState;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.overview.JobFilter;
import io.scribehook.domain.overview.JobLine;
import io.scribehook.domain.overview.Page;
import io.scribehook.domain.source.SourceName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which jobs a filter lets through. */
public abstract class OverviewOfJobsContract extends OnStores {
    /** Brings the overview up to date with what was committed. */
    protected void catchUp() {}

    @Test
    void by_state() {
        var done = stored(aJob());
        stored(aJob());
        var moved = done.moved(new JobState.Completed(NOW));
        given(new Change.JobMoved(moved));

        assertThat(jobs(new JobFilter("completed", null, null, null, Map.of(), null, null, null)))
                .containsExactly(moved);
        assertThat(jobs(new JobFilter("failed", null, null, null, Map.of(), null, null, null)))
                .isEmpty();
    }

    @Test
    void by_provider_and_source() {
        var plain = stored(aJob());
        var other = stored(aJob().provider(new ProviderName("other")));
        var sourced = stored(aJob().source(new SourceName("desk")));

        assertThat(jobs(new JobFilter(null, PROVIDER, null, null, Map.of(), null, null, null)))
                .containsExactly(sourced, plain);
        assertThat(jobs(new JobFilter(null, new ProviderName("other"), null, null, Map.of(), null, null, null)))
                .containsExactly(other);
        assertThat(jobs(new JobFilter(null, null, new SourceName("desk"), null, Map.of(), null, null, null)))
                .containsExactly(sourced);
    }

    @Test
    void by_what_the_provider_calls_it() {
        var job = stored(aJob());
        stored(aJob());
        given(new Change.SubmissionSaved(aSubmission(job, 1, "theirs")));

        assertThat(jobs(calledBy("theirs"))).containsExactly(job);
        assertThat(jobs(calledBy("their"))).isEmpty();
    }

    @Test
    void by_all_of_the_labels() {
        var both = stored(aJob().metadata(Map.of("order", "17", "desk", "größe")));
        var one = stored(aJob().metadata(Map.of("order", "17")));
        stored(aJob().metadata(Map.of("order", "170")));

        assertThat(jobs(labelled(Map.of("order", "17")))).containsExactly(one, both);
        assertThat(jobs(labelled(Map.of("order", "17", "desk", "größe")))).containsExactly(both);
        assertThat(jobs(labelled(Map.of("17", "order")))).isEmpty();
    }

    @Test
    void by_time_of_creation() {
        var first = stored(aJob().createdAt(NOW));
        var second = stored(aJob().createdAt(NOW.plusSeconds(1)));

        assertThat(jobs(between(NOW, null))).containsExactly(second, first);
        assertThat(jobs(between(NOW.plusMillis(1), null))).containsExactly(second);
        assertThat(jobs(between(null, NOW.plusSeconds(1)))).containsExactly(first);
        assertThat(jobs(between(NOW.plusSeconds(1), NOW.plusSeconds(1)))).isEmpty();
    }

    @Test
    void by_all_of_the_words_that_the_transcript_has() {
        var job = stored(aJob());
        var other = stored(aJob());
        given(
                new Change.TranscriptAdded(aRevision(
                        job, 1, aTranscript().text("The quick zebra jumped.").build())),
                new Change.TranscriptAdded(aRevision(
                        other, 1, aTranscript().text("A slow zebra, München.").build())));

        assertThat(jobs(saying("zebra"))).containsExactly(other, job);
        assertThat(jobs(saying("jumped QUICK"))).containsExactly(job);
        assertThat(jobs(saying("quick münchen"))).isEmpty();
        assertThat(jobs(saying("münchen"))).containsExactly(other);
        assertThat(jobs(saying("zeb"))).isEmpty();
    }

    private List<Job> jobs(JobFilter filter) {
        catchUp();
        return stores.overview().jobs(filter, new Page.Asked(50, null)).items().stream()
                .map(JobLine::job)
                .toList();
    }

    private static JobFilter calledBy(String id) {
        return new JobFilter(null, null, null, new ProviderJobId(id), Map.of(), null, null, null);
    }

    private static JobFilter labelled(Map<String, String> labels) {
        return new JobFilter(null, null, null, null, labels, null, null, null);
    }

    private static JobFilter between(@Nullable Instant from, @Nullable Instant to) {
        return new JobFilter(null, null, null, null, Map.of(), null, from, to);
    }

    private static JobFilter saying(String words) {
        return new JobFilter(null, null, null, null, Map.of(), words, null, null);
    }
}
