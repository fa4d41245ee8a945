package io.scribehook.http.console;

import io.scribehook.domain.access.Scope;
import io.scribehook.domain.callback.Address;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.callback.Inbox;
import io.scribehook.domain.callback.Proof;
import io.scribehook.domain.fake.SettableClock;
import io.scribehook.domain.followup.Attempt;
import io.scribehook.domain.followup.AttemptResult;
import io.scribehook.domain.followup.Branch;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUpId;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.FollowUpState;
import io.scribehook.domain.followup.On;
import io.scribehook.domain.followup.Plan;
import io.scribehook.domain.followup.PlanStep;
import io.scribehook.domain.followup.Subject;
import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.Failure;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.job.JobState;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.job.Submission;
import io.scribehook.domain.job.SubmissionId;
import io.scribehook.domain.job.SubmissionState;
import io.scribehook.domain.job.Terms;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Commitment;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.operation.Operation;
import io.scribehook.domain.operation.OperationId;
import io.scribehook.domain.operation.Operations;
import io.scribehook.domain.operation.Task;
import io.scribehook.domain.outcome.Origin;
import io.scribehook.domain.overview.FollowUpFilter;
import io.scribehook.domain.source.Source;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.source.Sources;
import io.scribehook.domain.source.Verification;
import io.scribehook.domain.text.JsonText;
import io.scribehook.domain.time.Ids;
import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.TranscriptRevision;
import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.Lanes;
import io.scribehook.domain.work.PausedLane;
import io.scribehook.http.access.Keys;
import io.scribehook.http.world.Server;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A service in which something has happened. */
record Scene(Server server) {
    static final ProviderName DEEPGRAM = new ProviderName("deepgram");

    static Scene start() {
        return new Scene(Server.start(Map.of(
                "scribehook.capability-keys", List.of("1:000102030405060708090a0b0c0d0e0f"),
                "scribehook.live.poll", "20ms",
                "scribehook.live.longest", "1h")));
    }

    String key(Scope scope) {
        return server.bean(Keys.class).mint("Ada's key", Set.of(scope), null).text();
    }

    UUID id() {
        return server.bean(Ids.class).next();
    }

    Instant now() {
        return server.bean(SettableClock.class).instant();
    }

    Instant later(Duration by) {
        return server.bean(SettableClock.class).advance(by);
    }

    void commit(Change... changes) {
        if (server.bean(Ledger.class).commit(null, List.of(changes)) != Commitment.COMMITTED)
            throw new AssertionError("not committed");
    }

    void source(String name) {
        var step = step("mail", "email", "{\"to\":\"ops@example.com\"}");
        server.bean(Sources.class)
                .save(new Source(
                        new SourceName(name),
                        DEEPGRAM,
                        new Verification.Header("X-Secret", List.of("0123456789abcdef0123456789abcdef")),
                        new Plan(List.of(step)),
                        true,
                        now()));
    }

    static PlanStep step(String name, String kind, String settings) {
        return new PlanStep(name, new FollowUpKind(kind), On.SUCCESS, new JsonText(settings), null, List.of());
    }

    /** A job that a provider works on. */
    Job submitted(Map<String, String> metadata) {
        var submission = new SubmissionId(id());
        var job = new Job(
                new JobId(id()),
                DEEPGRAM,
                new Audio.AtUrl(URI.create("https://files.example/calls/0870.wav?signature=hidden")),
                new JsonText("{\"model\":\"nova-3\"}"),
                new Plan(List.of(step("mail", "email", "{\"to\":\"a@example.com\"}"))),
                metadata,
                Terms.USUAL,
                null,
                now(),
                new JobState.Accepted(),
                0);
        var taken = new ProviderJobId("req-" + job.id().toString().substring(30));
        Job waiting = job.moved(
                new JobState.Waiting(submission, later(Duration.ofMillis(400)).plusSeconds(3_600)));
        commit(
                new Change.JobCreated(job, null),
                new Change.SubmissionSaved(
                        new Submission(submission, job.id(), DEEPGRAM, 1, taken, SubmissionState.TAKEN, now())),
                new Change.JobMoved(waiting));
        return waiting;
    }

    Job completed(Job job, Transcript transcript) {
        later(Duration.ofSeconds(41));
        EventId event = callback("default", "{\"metadata\":{\"request_id\":\"" + job.id() + "\"},\"results\":{}}");
        later(Duration.ofMillis(30));
        Job done = job.moved(new JobState.Completed(now()));
        commit(
                new Change.EventRuled(event, new EventState.Interpreted("transcript_ready", job.id(), "", now())),
                new Change.TranscriptAdded(new TranscriptRevision(job.id(), 1, event, transcript, now())),
                new Change.JobMoved(done));
        return done;
    }

    Job failed(Job job, String message) {
        Job next = job.moved(new JobState.Failed(
                new Failure("audio_unreadable", message), Origin.CALLBACK, later(Duration.ofSeconds(9))));
        commit(new Change.JobMoved(next));
        return next;
    }

    EventId callback(String source, String body) {
        var event = new CallbackEvent(
                new EventId(id()),
                new Address.ToSource(new SourceName(source)),
                DEEPGRAM,
                Origin.CALLBACK,
                "POST",
                "",
                Map.of("content-type", "application/json", "user-agent", "Deepgram/1.0"),
                body.length(),
                Proof.NONE,
                now());
        return server.bean(Inbox.class)
                .store(event, Body.of(body.getBytes(StandardCharsets.UTF_8)))
                .event();
    }

    void quarantined(EventId event, EventState.Why why, String note) {
        commit(new Change.EventRuled(event, new EventState.Quarantined(why, note, now())));
    }

    void paused(String lane, String reason) {
        server.bean(Lanes.class).pause(new PausedLane(new Lane(lane), now(), reason, now().plusSeconds(40)));
    }

    /** A bulk repair that was tried out. */
    OperationId counted() {
        var operation = new Operation(
                new OperationId(id()),
                new Task.Retry(new FollowUpFilter("dead", new FollowUpKind("sms"), null)),
                true,
                now(),
                null,
                null,
                41,
                0,
                0,
                later(Duration.ofMillis(300)));
        server.bean(Operations.class).save(operation);
        return operation.id();
    }

    /** A follow-up, and the one attempt that was made at it. */
    FollowUp owed(Job job, PlanStep step, AttemptResult result, FollowUpState state) {
        var followUp = new FollowUp(
                new FollowUpId(id()),
                new Subject.OfJob(job.id()),
                Branch.SUCCESS,
                step,
                null,
                null,
                null,
                now(),
                state,
                0);
        Instant began = now();
        commit(
                new Change.FollowUpOwed(followUp, null),
                new Change.AttemptMade(new Attempt(followUp.id(), 1, began, later(Duration.ofMillis(210)), result)));
        return followUp;
    }
}
