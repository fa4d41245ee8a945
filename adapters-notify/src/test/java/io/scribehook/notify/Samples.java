package io.scribehook.notify;

import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.followup.Branch;
import io.scribehook.domain.followup.Delivery;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUpId;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.FollowUpState;
import io.scribehook.domain.followup.Frozen;
import io.scribehook.domain.followup.Occasion;
import io.scribehook.domain.followup.On;
import io.scribehook.domain.followup.Plan;
import io.scribehook.domain.followup.PlanStep;
import io.scribehook.domain.followup.Subject;
import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.Failure;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.job.JobState;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.job.Terms;
import io.scribehook.domain.outcome.Origin;
import io.scribehook.domain.outcome.Outcome;
import io.scribehook.domain.text.JsonText;
import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.TranscriptRevision;
import io.scribehook.domain.transcript.Translation;
import io.scribehook.domain.transcript.Utterance;
import io.scribehook.domain.transcript.Word;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the channels' tests are about. */
public final class Samples {
    public static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    public static final JobId JOB = new JobId(UUID.fromString("019aa000-0000-7000-8000-000000000001"));
    public static final FollowUpId KEY = new FollowUpId(UUID.fromString("019aa000-0000-7000-8000-000000000002"));
    public static final EventId EVENT = new EventId(UUID.fromString("019aa000-0000-7000-8000-000000000003"));

    private Samples() {}

    public static Job job(Map<String, String> metadata) {
        return new Job(
                JOB,
                new ProviderName("deepgram"),
                new Audio.Elsewhere(),
                JsonText.EMPTY_OBJECT,
                Plan.NOTHING,
                metadata,
                Terms.USUAL,
                null,
                NOW,
                new JobState.Completed(NOW),
                3);
    }

    public static Transcript transcript(String text) {
        return new Transcript(
                text,
                "en",
                65.0,
                0.9,
                1,
                List.of(new Utterance(text, 0.5, 2.5, 0.9, "0", 0)),
                List.of(new Word("Hello,", 0.5, 1.0, 0.9, "0", 0), new Word("<World>.", 1.0, 2.5, 0.8, "0", 0)),
                null);
    }

    public static Occasion transcribed(String text) {
        return transcribed(transcript(text), Map.of("title", "Weekly call"));
    }

    public static Occasion transcribed(Transcript transcript, Map<String, String> metadata, Translation... made) {
        var revision = new TranscriptRevision(JOB, 1, EVENT, transcript, NOW);
        return new Occasion(job(metadata), new Outcome.Transcribed(revision, Origin.CALLBACK), List.of(made));
    }

    public static Translation translation(String language, String text) {
        return new Translation(JOB, KEY, language, "apertium", true, text, NOW);
    }

    public static Occasion failed(String code, String message) {
        return new Occasion(job(Map.of()), new Outcome.Failed(new Failure(code, message), Origin.CALLBACK), List.of());
    }

    public static Occasion message(String type, String body) {
        return new Occasion(null, new Outcome.Message(type, new JsonText(body)), List.of());
    }

    public static FollowUp followUp(String kind, String settings) {
        var step = new PlanStep("step", new FollowUpKind(kind), On.ALWAYS, new JsonText(settings), null, List.of());
        return new FollowUp(
                KEY,
                new Subject.OfJob(JOB),
                Branch.SUCCESS,
                step,
                null,
                null,
                null,
                NOW,
                new FollowUpState.Waiting(0, NOW, FollowUpState.Hold.NONE),
                1);
    }

    public static Delivery delivery(Frozen frozen, Occasion occasion) {
        return delivery(frozen, occasion, Duration.ofSeconds(20));
    }

    public static Delivery delivery(Frozen frozen, Occasion occasion, Duration patience) {
        return new Delivery(KEY, JsonText.EMPTY_OBJECT, frozen, occasion, 1, patience);
    }
}
