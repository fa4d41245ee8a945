package io.scribehook.domain.contract;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static io.scribehook.domain.fixture.Fixtures.PROVIDER;
import static io.scribehook.domain.fixture.Fixtures.aCallback;
import static io.scribehook.domain.fixture.Fixtures.aFollowUp;
import static io.scribehook.domain.fixture.Fixtures.aJob;
import static io.scribehook.domain.fixture.Fixtures.aRevision;
import static io.scribehook.domain.fixture.Fixtures.aSubmission;
import static io.scribehook.domain.fixture.Fixtures.aTranscript;
import static io.scribehook.domain.fixture.Fixtures.someWork;
import static io.scribehook.domain.fixture.Fixtures.workFor;
import static io.scribehook.domain.ledger.Commitment.COMMITTED;
import static io.scribehook.domain.ledger.Commitment.OVERTAKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.job.IdempotencyKey;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobState;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.job.SubmissionState;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Commitment;
import io.scribehook.domain.transcript.TranscriptRevision;
import io.scribehook.domain.work.WorkKind;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Jobs, submissions, events and transcripts change together or not at all. */
public abstract class LedgerContract extends OnStores {
    @Test
    void a_commit_writes_everything() {
        var event = stored(aCallback().build(), "a");
        var job = stored(aJob());
        var submission = aSubmission(job, 1, "theirs");
        var revision =
                new TranscriptRevision(job.id(), 1, event.id(), aTranscript().build(), NOW);
        var completed = job.moved(new JobState.Completed(NOW));
        var followUp = aFollowUp().about(job).build();
        var state = new EventState.Interpreted("transcript_ready", job.id(), "", NOW);
        claims(NOW);

        given(
                new Change.SubmissionSaved(submission),
                new Change.TranscriptAdded(revision),
                new Change.JobMoved(completed),
                new Change.EventRuled(event.id(), state),
                new Change.FollowUpOwed(followUp, workFor(followUp)));

        assertThat(stores.jobs().submission(submission.id())).contains(submission);
        assertThat(stores.jobs().find(job.id())).contains(completed);
        assertThat(stores.transcripts().latest(job.id())).contains(revision);
        assertThat(stores.callbackEvents().state(event.id())).contains(state);
        assertThat(stores.followUps().find(followUp.id())).contains(followUp);
        assertThat(claimed(NOW)).containsExactly(workFor(followUp));
    }

    @Test
    void an_overtaken_commit_writes_nothing() {
        var event = stored(aCallback().build(), "a");
        var job = stored(aJob());
        claims(NOW);
        var other = aJob().build();
        var submission = aSubmission(job, 1, null);
        var followUp = aFollowUp().about(job).build();

        Commitment came = commit(
                null,
                new Change.JobCreated(other, new IdempotencyKey("k", "f")),
                new Change.SubmissionSaved(submission),
                new Change.TranscriptAdded(aRevision(job, 1, aTranscript().build())),
                new Change.EventRuled(event.id(), new EventState.Quarantined(EventState.Why.DOUBTFUL, "", NOW)),
                new Change.FollowUpOwed(followUp, workFor(followUp)),
                new Change.WorkScheduled(someWork(WorkKind.SUBMIT, "a", NOW)),
                new Change.JobMoved(aJob().build().moved(new JobState.Completed(NOW))));

        assertThat(came).isEqualTo(OVERTAKEN);
        assertThat(stores.jobs().find(other.id())).isEmpty();
        assertThat(stores.jobs().createdWith("k")).isEmpty();
        assertThat(stores.jobs().submission(submission.id())).isEmpty();
        assertThat(stores.transcripts().latest(job.id())).isEmpty();
        assertThat(stores.callbackEvents().state(event.id())).contains(new EventState.Received());
        assertThat(stores.followUps().of(followUp.subject())).isEmpty();
        assertThat(claimed(NOW)).isEmpty();
    }

    @Test
    void changes_are_made_in_their_order() {
        var job = aJob().build();
        var submitting = job.moved(new JobState.Expired(NOW));

        given(new Change.JobCreated(job, null), new Change.JobMoved(submitting));

        assertThat(stores.jobs().find(job.id())).contains(submitting);
        assertThat(commit(null, new Change.JobMoved(job.moved(new JobState.Completed(NOW)))))
                .isEqualTo(OVERTAKEN);
    }

    @Test
    void a_job_id_is_taken_once() {
        var job = stored(aJob());

        assertThat(commit(null, new Change.JobCreated(job, null))).isEqualTo(OVERTAKEN);
    }

    @Test
    void an_idempotency_key_is_taken_once() throws Exception {
        var key = new IdempotencyKey("order 17", "print");
        var jobs = Stream.generate(() -> aJob().build()).limit(8).toList();

        List<Commitment> came = Race.together(jobs.stream()
                .<Callable<Commitment>>map(job -> () -> commit(null, new Change.JobCreated(job, key)))
                .toList());

        assertThat(came).containsOnlyOnce(COMMITTED).containsOnly(COMMITTED, OVERTAKEN);
        Job winner = jobs.get(came.indexOf(COMMITTED));
        assertThat(stores.jobs().createdWith("order 17").orElseThrow().job()).isEqualTo(winner.id());
        assertThat(jobs.stream().filter(job -> stores.jobs().find(job.id()).isPresent()))
                .containsExactly(winner);
    }

    @Test
    void a_job_moves_only_from_the_version_that_is_stored() {
        var job = stored(aJob());
        var next = job.moved(new JobState.Expired(NOW));

        assertThat(commit(null, new Change.JobMoved(next.moved(new JobState.Completed(NOW)))))
                .isEqualTo(OVERTAKEN);
        assertThat(commit(null, new Change.JobMoved(next))).isEqualTo(COMMITTED);
        assertThat(commit(null, new Change.JobMoved(next))).isEqualTo(OVERTAKEN);
        assertThat(commit(null, new Change.JobMoved(aJob().build().moved(new JobState.Completed(NOW)))))
                .isEqualTo(OVERTAKEN);
    }

    @Test
    void one_of_many_concurrent_moves_wins() throws Exception {
        var job = stored(aJob());
        Callable<Commitment> move = () -> commit(null, new Change.JobMoved(job.moved(new JobState.Completed(NOW))));

        List<Commitment> came = Race.together(Collections.nCopies(8, move));

        assertThat(came).containsOnlyOnce(COMMITTED).containsOnly(COMMITTED, OVERTAKEN);
    }

    @Test
    void a_providers_job_id_belongs_to_one_of_its_submissions() {
        var job = stored(aJob());
        var elsewhere = stored(aJob().provider(new ProviderName("other-speech")));
        var first = aSubmission(job, 1, "theirs");
        given(new Change.SubmissionSaved(first));

        assertThat(commit(null, new Change.SubmissionSaved(aSubmission(job, 2, "theirs"))))
                .isEqualTo(OVERTAKEN);
        assertThat(commit(null, new Change.SubmissionSaved(aSubmission(elsewhere, 1, "theirs"))))
                .isEqualTo(COMMITTED);
        assertThat(commit(null, new Change.SubmissionSaved(aSubmission(job, 2, null))))
                .isEqualTo(COMMITTED);
        assertThat(stores.jobs().submission(PROVIDER, new ProviderJobId("theirs")))
                .contains(first);
    }

    @Test
    void what_becomes_known_of_a_submission_is_saved_over_it() {
        var job = stored(aJob());
        var sent = aSubmission(job, 1, null).moved(SubmissionState.SENDING);
        var taken = sent.taken(new ProviderJobId("theirs"));
        given(new Change.SubmissionSaved(sent));

        given(new Change.SubmissionSaved(taken));
        given(new Change.SubmissionSaved(taken));

        assertThat(stores.jobs().submission(sent.id())).contains(taken);
    }

    @Test
    void a_revision_is_added_once() {
        var job = stored(aJob());
        var first = aRevision(job, 1, aTranscript().build());
        given(new Change.TranscriptAdded(first));

        assertThat(commit(
                        null,
                        new Change.TranscriptAdded(
                                aRevision(job, 1, aTranscript().text("other").build()))))
                .isEqualTo(OVERTAKEN);
        assertThat(stores.transcripts().revision(job.id(), 1)).contains(first);
    }
}
