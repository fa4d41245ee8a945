package io.scribehook.http.admin;

import io.scribehook.domain.callback.Address;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.callback.Inbox;
import io.scribehook.domain.callback.Proof;
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
import io.scribehook.domain.outcome.Origin;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.text.JsonText;
import io.scribehook.domain.time.Ids;
import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.TranscriptRevision;
import io.scribehook.domain.transcript.Translation;
import io.scribehook.http.world.Server;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** What a server knows before a test asks for it. */
record Given(Server server) {
    static final ProviderName DEEPGRAM = new ProviderName("deepgram");

    void commit(Change... changes) {
        if (server.bean(Ledger.class).commit(null, List.of(changes)) != Commitment.COMMITTED)
            throw new AssertionError("not committed");
    }

    Ids ids() {
        return server.bean(Ids.class);
    }

    Instant now() {
        return server.bean(InstantSource.class).instant();
    }

    /** A job that waits for its callback. */
    Job job(Map<String, String> metadata) {
        var submission = new SubmissionId(ids().next());
        var job = new Job(
                new JobId(ids().next()),
                DEEPGRAM,
                new Audio.AtUrl(URI.create("https://user:hidden@files.example/a.wav?signature=hidden")),
                new JsonText("{\"model\":\"nova-3\"}"),
                new Plan(List.of(step("{\"to\":\"a@example.com\"}"))),
                metadata,
                Terms.USUAL,
                null,
                now(),
                new JobState.Accepted(),
                0);
        commit(
                new Change.JobCreated(job, null),
                new Change.SubmissionSaved(new Submission(
                        submission,
                        job.id(),
                        DEEPGRAM,
                        1,
                        new ProviderJobId("p-" + job.id()),
                        SubmissionState.TAKEN,
                        now())),
                new Change.JobMoved(job.moved(new JobState.Waiting(submission, now().plusSeconds(60)))));
        return job;
    }

    static PlanStep step(String settings) {
        return new PlanStep("mail", new FollowUpKind("email"), On.SUCCESS, new JsonText(settings), null, List.of());
    }

    FollowUp followUp(Job job, String settings, FollowUpState state) {
        var followUp = new FollowUp(
                new FollowUpId(ids().next()),
                new Subject.OfJob(job.id()),
                Branch.SUCCESS,
                step(settings),
                null,
                null,
                null,
                now(),
                state,
                0);
        commit(
                new Change.FollowUpOwed(followUp, null),
                new Change.AttemptMade(
                        new Attempt(followUp.id(), 1, now(), now(), new AttemptResult.Again("The server was busy."))));
        return followUp;
    }

    void transcript(Job job, int revision, Transcript transcript) {
        commit(new Change.TranscriptAdded(
                new TranscriptRevision(job.id(), revision, new EventId(ids().next()), transcript, now())));
    }

    void translation(Job job, FollowUp by, String language, String text) {
        commit(new Change.TranslationAdded(
                new Translation(job.id(), by.id(), language, "apertium", true, text, now())));
    }

    EventId event(String type, String body) {
        var event = new CallbackEvent(
                new EventId(ids().next()),
                new Address.ToSource(SourceName.DEFAULT),
                DEEPGRAM,
                Origin.CALLBACK,
                "POST",
                "a=1",
                Map.of("content-type", type),
                body.length(),
                Proof.NONE,
                now());
        return server.bean(Inbox.class)
                .store(event, Body.of(body.getBytes(StandardCharsets.UTF_8)))
                .event();
    }
}
