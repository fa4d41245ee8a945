package io.scribehook.domain.followup;

import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.CallbackEvents;
import io.scribehook.domain.callback.Meaning;
import io.scribehook.domain.job.Failure;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobState;
import io.scribehook.domain.job.Jobs;
import io.scribehook.domain.outcome.Origin;
import io.scribehook.domain.outcome.Outcome;
import io.scribehook.domain.provider.Providers;
import io.scribehook.domain.transcript.TranscriptRevision;
import io.scribehook.domain.transcript.Transcripts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what a follow-up is about. */
public final class Occasions {
    private final Jobs jobs;
    private final Transcripts transcripts;
    private final CallbackEvents events;
    private final Providers providers;

    public Occasions(Jobs jobs, Transcripts transcripts, CallbackEvents events, Providers providers) {
        this.jobs = jobs;
        this.transcripts = transcripts;
        this.events = events;
        this.providers = providers;
    }

    /** What the follow-up is owed for, or empty when that is no longer so: a failure after which a success came. */
    public Optional<Occasion> of(FollowUp followUp) {
        return switch (followUp.subject()) {
            case Subject.OfJob(var id) -> jobs.find(id).flatMap(job -> ofJob(job, followUp));
            case Subject.OfMessage(var id) -> events.find(id).flatMap(this::ofMessage);
        };
    }

    private Optional<Occasion> ofJob(Job job, FollowUp followUp) {
        return switch (followUp.branch()) {
            case SUCCESS ->
                told(job, followUp.frozen())
                        .map(told -> new Occasion(
                                job,
                                new Outcome.Transcribed(told.revision(), told.origin()),
                                told.translated() ? transcripts.translations(job.id()) : List.of()));
            case FAILURE ->
                switch (job.state()) {
                    case JobState.Failed failed ->
                        failed(job, new Outcome.Failed(failed.failure(), failed.origin(), failed.from()));
                    case JobState.Expired _ ->
                        failed(
                                job,
                                new Outcome.Failed(
                                        new Failure("deadline", "No result came in time."), Origin.DEADLINE));
                    case JobState.Accepted _,
                            JobState.Submitting _,
                            JobState.Waiting _,
                            JobState.Uncertain _,
                            JobState.Completed _ -> Optional.empty();
                };
        };
    }

    /** The one that was told of before, on every attempt. */
    private Optional<Transcripts.Told> told(Job job, @Nullable Frozen frozen) {
        return frozen == null || frozen.revision() == null
                ? transcripts.told(job.id())
                : transcripts
                        .revision(job.id(), frozen.revision())
                        .map(revision -> new Transcripts.Told(revision, origin(revision), true));
    }

    private Origin origin(TranscriptRevision revision) {
        return events.find(revision.from()).map(CallbackEvent::origin).orElse(Origin.CALLBACK);
    }

    private static Optional<Occasion> failed(Job job, Outcome.Failed failed) {
        return Optional.of(new Occasion(job, failed, List.of()));
    }

    private Optional<Occasion> ofMessage(CallbackEvent event) {
        var body = events.body(event.id());
        var dialect = providers.dialect(event.provider());
        if (body.isEmpty() || dialect.isEmpty()) return Optional.empty();
        try {
            return dialect.get().read(event, body.get()) instanceof Meaning.Message message
                    ? Optional.of(new Occasion(null, new Outcome.Message(message.type(), message.body()), List.of()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the body of event " + event.id() + " cannot be read", e);
        }
    }
}
