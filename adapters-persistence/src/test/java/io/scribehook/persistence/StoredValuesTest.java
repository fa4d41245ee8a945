package io.scribehook.persistence;

import static io.scribehook.domain.fixture.Fixtures.aCallback;
import static io.scribehook.domain.fixture.Fixtures.aJob;
import static io.scribehook.domain.fixture.Fixtures.aRevision;
import static io.scribehook.domain.fixture.Fixtures.aSubmission;
import static io.scribehook.domain.fixture.Fixtures.aTranscript;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.access.ApiKey;
import io.scribehook.domain.access.ApiKeys;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.Receipt;
import io.scribehook.domain.contract.Stores;
import io.scribehook.domain.job.Failure;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobState;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Commitment;
import io.scribehook.domain.outcome.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of which PostgreSQL or JDBC make something else if one is not careful. */
final class StoredValuesTest {
    private final Stores stores = TestService.emptyStores();

    /** Around the clock changes of the tests' zone, of Europe, and of Mexico's northern border; far off too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2010-04-04T08:59:59.999999Z",
                "2010-04-04T09:30:00Z",
                "2022-04-03T08:30:00Z",
                "2022-10-30T06:30:00Z",
                "2026-03-29T01:30:00.000001Z",
                "2026-10-25T00:59:59.999999Z",
                "1970-01-01T00:00:00Z",
                "2999-12-31T23:59:59.999999Z"
            })
    void a_time_is_the_same_instant_in_any_zone(Instant time) {
        Job job = aJob().createdAt(time).build();
        commit(new Change.JobCreated(job, null));
        var key = new ApiKey("sk_a", "", "hash", Set.of(), time, time, time, time);
        TestService.bean(ApiKeys.class).save(key);

        assertThat(stores.jobs().find(job.id())).contains(job);
        assertThat(TestService.bean(ApiKeys.class).find("sk_a")).contains(key);
    }

    @Test
    void a_time_is_cut_to_microseconds_and_never_rounded_up() {
        Instant time = Instant.parse("2026-01-01T00:00:00.999999999Z");
        Job job = aJob().createdAt(time).build();

        commit(new Change.JobCreated(job, null));

        assertThat(stores.jobs().find(job.id()).orElseThrow().createdAt()).isEqualTo(time.minus(Duration.ofNanos(999)));
    }

    @Test
    void nul_does_not_stop_anything() {
        Job job = aJob().metadata(Map.of("k\0", "v\0")).build();
        commit(new Change.JobCreated(job, null));
        Job failed = job.moved(new JobState.Failed(new Failure("code", "a\0b"), Origin.CALLBACK, job.createdAt()));
        var submission = aSubmission(job, 1, "the\0irs");
        var revision = aRevision(job, 1, aTranscript().text("one\0two").build());

        commit(
                new Change.JobMoved(failed),
                new Change.SubmissionSaved(submission),
                new Change.TranscriptAdded(revision));

        Job stored = stores.jobs().find(job.id()).orElseThrow();
        assertThat(stored.state()).isEqualTo(failed.state());
        assertThat(stored.metadata()).isEqualTo(Map.of("k\uFFFD", "v\uFFFD"));
        assertThat(stores.jobs().submission(job.provider(), new ProviderJobId("the\0irs")))
                .isPresent();
        assertThat(stores.transcripts()
                        .latest(job.id())
                        .orElseThrow()
                        .transcript()
                        .text())
                .isEqualTo("one\uFFFDtwo");
    }

    @Test
    void nul_in_a_request_does_not_stop_it() {
        var event = aCallback().query("a=\0").headers(Map.of("x-note", "\0")).build();

        assertThat(stores.inbox().store(event, Body.of(new byte[1]))).isEqualTo(new Receipt.Stored(event.id()));
        assertThat(stores.callbackEvents().find(event.id()).orElseThrow().query())
                .isEqualTo("a=\uFFFD");
    }

    @Test
    void an_event_that_comes_again_under_its_own_id_is_no_new_delivery() {
        var event = aCallback().bytes(1).build();
        Body body = Body.of(new byte[] {1});
        stores.inbox().store(event, body);

        assertThat(stores.inbox().store(event, body)).isEqualTo(new Receipt.Repeated(event.id()));

        assertThat(stores.callbackEvents().deliveries(event.id())).isEqualTo(1);
    }

    private void commit(Change... changes) {
        assertThat(stores.ledger().commit(null, List.of(changes))).isEqualTo(Commitment.COMMITTED);
    }
}
