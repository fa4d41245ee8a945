package io.scribehook.domain.contract;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static io.scribehook.domain.fixture.Fixtures.aCallback;
import static io.scribehook.domain.fixture.Fixtures.aFollowUp;
import static io.scribehook.domain.fixture.Fixtures.aJob;
import static io.scribehook.domain.fixture.Fixtures.aRevision;
import static io.scribehook.domain.fixture.Fixtures.aSubmission;
import static io.scribehook.domain.fixture.Fixtures.aTranscript;
import static io.scribehook.domain.fixture.Fixtures.newId;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.Address;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.callback.Proof;
import io.scribehook.domain.fixture.CallbackBuilder;
import io.scribehook.domain.fixture.JobBuilder;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUpState;
import io.scribehook.domain.followup.Subject;
import io.scribehook.domain.job.CleanUp;
import io.scribehook.domain.job.IdempotencyKey;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.job.JobState;
import io.scribehook.domain.job.Submission;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.retention.OldRecords;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.Work;
import io.scribehook.domain.work.WorkKind;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what is old, read and owed to nobody is forgotten. */
public abstract class OldRecordsContract extends OnStores {
    private static final SourceName DESK = new SourceName("desk");
    private static final Instant OLD = NOW.minus(Duration.ofDays(40));
    private static final Instant BEFORE = NOW.minus(Duration.ofDays(30));
    private static final FollowUpState DONE = new FollowUpState.Done(1, "250 OK", OLD);
    private static final FollowUpState OWED = new FollowUpState.Waiting(0, OLD, FollowUpState.Hold.NONE);
    private static final EventState UNREADABLE = new EventState.Quarantined(EventState.Why.UNREADABLE, "", OLD);

    private int bodies;

    protected abstract OldRecords records();

    @Test
    void the_body_of_an_old_event_that_was_read_goes_and_the_event_stays() {
        var old = event(OLD, read(null));

        assertThat(records().forgetBodies(BEFORE, 10)).isEqualTo(1);

        assertThat(stores.callbackEvents().body(old)).isEmpty();
        assertThat(stores.callbackEvents().state(old)).contains(read(null));
        assertThat(records().forgetBodies(BEFORE, 10)).isZero();
    }

    @Test
    void bodies_go_in_pieces() {
        for (int i = 0; i < 3; i++) event(OLD, read(null));

        assertThat(records().forgetBodies(BEFORE, 2)).isEqualTo(2);
        assertThat(records().forgetBodies(BEFORE, 2)).isEqualTo(1);
    }

    @Test
    void what_is_young_unread_in_quarantine_or_to_be_read_again_keeps_its_body() {
        var young = event(NOW, read(null));
        var unread = event(OLD, new EventState.Received());
        var verified = event(OLD, UNREADABLE);
        var again = event(OLD, read(null));
        given(new Change.WorkScheduled(new Work(WorkKind.INTERPRET, again.value(), new Lane("interpret:a"), NOW)));

        assertThat(records().forgetBodies(BEFORE, 10)).isZero();

        for (EventId kept : new EventId[] {young, unread, verified, again})
            assertThat(stores.callbackEvents().body(kept)).isPresent();
    }

    @Test
    void a_body_stays_while_its_job_or_what_it_owes_has_not_ended() {
        var waiting =
                job(new JobState.Waiting(aSubmission(aJob().build(), 1, null).id(), NOW));
        var owing = job(new JobState.Completed(OLD));
        var done = job(new JobState.Completed(OLD));
        var ofWaiting = event(OLD, read(waiting));
        var ofOwing = event(OLD, read(owing));
        var ofDone = event(OLD, read(done));
        var message = event(OLD, read(null));
        followUp(new Subject.OfJob(owing.id()), OWED, OLD);
        followUp(new Subject.OfJob(done.id()), DONE, OLD);
        followUp(new Subject.OfMessage(message), new FollowUpState.Unknown(1, "cut off", OLD), OLD);

        assertThat(records().forgetBodies(BEFORE, 10)).isEqualTo(1);

        assertThat(stores.callbackEvents().body(ofDone)).isEmpty();
        for (EventId kept : new EventId[] {ofWaiting, ofOwing, message})
            assertThat(stores.callbackEvents().body(kept)).isPresent();
    }

    @Test
    void an_old_message_goes_with_what_was_owed_for_it_and_may_be_said_again() {
        var event = event(OLD, read(null));
        given(new Change.MessageSaid(DESK, "evt_1", event));
        var followUp = followUp(new Subject.OfMessage(event), DONE, OLD);

        assertThat(records().forgetEvents(BEFORE, 10)).isEqualTo(1);

        assertThat(stores.callbackEvents().find(event)).isEmpty();
        assertThat(stores.callbackEvents().body(event)).isEmpty();
        assertThat(stores.callbackEvents().saying(DESK, "evt_1")).isEmpty();
        assertThat(stores.followUps().find(followUp.id())).isEmpty();
    }

    @Test
    void old_events_in_quarantine_go_only_if_they_prove_nothing_and_nobody_adopted_them() {
        var job = stored(aJob());
        var stranger = event(anEvent(OLD).proof(Proof.NONE), UNREADABLE);
        var verified = event(anEvent(OLD).proof(Proof.SHARED_SECRET), UNREADABLE);
        var adopted = event(anEvent(OLD).proof(Proof.NONE), UNREADABLE);
        given(new Change.EventAdopted(
                adopted, new Address.AdoptedBy(job.id()), aCallback().build().provider()));

        assertThat(records().forgetEvents(BEFORE, 10)).isEqualTo(1);

        assertThat(stores.callbackEvents().find(stranger)).isEmpty();
        assertThat(stores.callbackEvents().find(verified)).isPresent();
        assertThat(stores.callbackEvents().find(adopted)).isPresent();
    }

    @Test
    void an_event_stays_that_is_young_unread_somebodys_or_owed_something() {
        var job = job(new JobState.Completed(OLD));
        event(NOW, read(null));
        event(OLD, new EventState.Received());
        event(OLD, read(job));
        var owing = event(OLD, read(null));
        followUp(new Subject.OfMessage(owing), OWED, OLD);
        var redone = event(OLD, read(null));
        followUp(new Subject.OfMessage(redone), DONE, NOW);

        assertThat(records().forgetEvents(BEFORE, 10)).isZero();
    }

    @Test
    void an_old_job_goes_with_all_that_is_its() {
        Job job = aJobOf(OLD).in(new JobState.Completed(OLD)).build();
        given(new Change.JobCreated(job, new IdempotencyKey("key-1", "fingerprint")));
        Submission submission = aSubmission(job, 1, "req-1");
        given(new Change.SubmissionSaved(submission));
        given(new Change.TranscriptAdded(aRevision(job, 1, aTranscript().build())));
        var followUp = followUp(new Subject.OfJob(job.id()), DONE, OLD);
        var found = event(OLD, read(job));
        var unwanted = event(anEvent(OLD).to(submission.id()), read(null));

        assertThat(records().forgetJobs(BEFORE, 10)).isEqualTo(1);

        assertThat(stores.jobs().find(job.id())).isEmpty();
        assertThat(stores.jobs().createdWith("key-1")).isEmpty();
        assertThat(stores.jobs().latestSubmission(job.id())).isEmpty();
        assertThat(stores.transcripts().latest(job.id())).isEmpty();
        assertThat(stores.followUps().find(followUp.id())).isEmpty();
        assertThat(stores.callbackEvents().find(found)).isEmpty();
        assertThat(stores.callbackEvents().body(found)).isEmpty();
        assertThat(stores.callbackEvents().find(unwanted)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "young",
                "unfinished",
                "owing",
                "redone",
                "worked on",
                "to clean up after",
                "late event",
                "quarantined event"
            })
    void a_job_stays_while_anything_of_it_is_young_or_open(String reason) {
        var state = reason.equals("unfinished") ? new JobState.Accepted() : new JobState.Completed(OLD);
        var job = aJobOf(reason.equals("young") ? NOW : OLD).in(state).build();
        given(new Change.JobCreated(job, null));
        Submission submission = aSubmission(job, 1, "req-1");
        given(new Change.SubmissionSaved(submission));
        switch (reason) {
            case "owing" -> followUp(new Subject.OfJob(job.id()), OWED, OLD);
            case "redone" -> followUp(new Subject.OfJob(job.id()), DONE, NOW);
            case "worked on" ->
                given(new Change.WorkScheduled(
                        new Work(WorkKind.FETCH, submission.id().value(), new Lane("submit:a"), NOW)));
            case "to clean up after" ->
                given(new Change.WorkScheduled(
                        new Work(WorkKind.CLEAN_UP, job.id().value(), CleanUp.LANE, NOW)));
            case "late event" -> event(NOW, read(job));
            case "quarantined event" -> event(anEvent(OLD).to(submission.id()), UNREADABLE);
            default -> {}
        }

        assertThat(records().forgetJobs(BEFORE, 10)).isZero();

        assertThat(stores.jobs().find(job.id())).isPresent();
    }

    private Job job(JobState state) {
        return stored(aJobOf(OLD).in(state));
    }

    private FollowUp followUp(Subject subject, FollowUpState state, Instant at) {
        var followUp = aFollowUp().about(subject).in(state).createdAt(at).build();
        given(new Change.FollowUpOwed(followUp, null));
        return followUp;
    }

    private static EventState read(@Nullable Job job) {
        JobId id = job == null ? null : job.id();
        return new EventState.Interpreted("message", id, "", OLD);
    }

    private static CallbackBuilder anEvent(Instant at) {
        return aCallback().id(new EventId(idOf(at))).to(DESK).receivedAt(at);
    }

    private static JobBuilder aJobOf(Instant at) {
        return aJob().id(new JobId(idOf(at))).createdAt(at);
    }

    /** Ids sort by the time in which they are made. */
    private static UUID idOf(Instant at) {
        UUID now = newId();
        long millis = (now.getMostSignificantBits() >>> 16) - NOW.toEpochMilli() + at.toEpochMilli();
        return new UUID((millis << 16) | (now.getMostSignificantBits() & 0xffff), now.getLeastSignificantBits());
    }

    private EventId event(Instant at, EventState state) {
        return event(anEvent(at), state);
    }

    private EventId event(CallbackBuilder builder, EventState state) {
        CallbackEvent event = stored(builder.build(), "body " + ++bodies);
        given(new Change.EventRuled(event.id(), state));
        claims(NOW.plusSeconds(1)).forEach(claim -> commit(claim, new Change.WorkFinished()));
        return event.id();
    }
}
