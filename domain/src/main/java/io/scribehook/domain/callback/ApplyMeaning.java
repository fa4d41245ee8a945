package io.scribehook.domain.callback;

import io.scribehook.domain.followup.Branch;
import io.scribehook.domain.followup.OweFollowUps;
import io.scribehook.domain.followup.Plan;
import io.scribehook.domain.followup.Subject;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobState;
import io.scribehook.domain.job.SubmitJob;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.outcome.Outcome;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.source.Sources;
import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.TranscriptRevision;
import io.scribehook.domain.transcript.Transcripts;
import io.scribehook.domain.work.Work;
import io.scribehook.domain.work.WorkKind;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides what the meaning of an event changes. Deciding again about the same event adds only what is missing. */
public final class ApplyMeaning {
    private final MatchEvent match;
    private final CallbackEvents events;
    private final Transcripts transcripts;
    private final Sources sources;
    private final OweFollowUps owe;
    private final InstantSource clock;

    public ApplyMeaning(
            MatchEvent match,
            CallbackEvents events,
            Transcripts transcripts,
            Sources sources,
            OweFollowUps owe,
            InstantSource clock) {
        this.match = match;
        this.events = events;
        this.transcripts = transcripts;
        this.sources = sources;
        this.owe = owe;
        this.clock = clock;
    }

    List<Change> changes(CallbackEvent event, Meaning meaning) {
        return switch (meaning) {
            case Meaning.TranscriptReady ready -> transcript(event, ready);
            case Meaning.TranscriptionFailed failed ->
                matched(
                        event,
                        failed,
                        match.findOrCreate(event, failed.id()),
                        job -> owe.concluded(job, new Outcome.Failed(failed.failure(), event.origin(), event.id())));
            case Meaning.Progress progress ->
                matched(event, progress, match.find(event, progress.id()), _ -> List.of());
            case Meaning.ThinNotice notice -> noticed(event, notice);
            case Meaning.Message message -> message(event, message);
            case Meaning.Challenge challenge -> List.of(interpreted(event, challenge, null, challenge.note()));
            case Meaning.Unrecognised(String why) ->
                List.of(quarantined(event, meaning, EventState.Why.UNREADABLE, why));
        };
    }

    private List<Change> transcript(CallbackEvent event, Meaning.TranscriptReady ready) {
        MatchEvent.Match found = match.findOrCreate(event, ready.id());
        return matched(event, ready, found, job -> {
            var latest = found.makesTheJob() ? Optional.<TranscriptRevision>empty() : transcripts.latest(job.id());
            int number = latest.map(TranscriptRevision::revision).orElse(0) + 1;
            var revision = new TranscriptRevision(job.id(), number, event.id(), ready.transcript(), clock.instant());
            if (!(job.state() instanceof JobState.Completed)) {
                var changes = new ArrayList<Change>();
                changes.add(new Change.TranscriptAdded(revision));
                changes.addAll(owe.concluded(job, new Outcome.Transcribed(revision, event.origin())));
                return changes;
            }
            return latest.filter(last -> derivedBetter(last, event, ready.transcript()))
                    .map(_ -> List.<Change>of(new Change.TranscriptAdded(revision)))
                    .orElse(List.of());
        });
    }

    /** The same event read by a better dialect; another event's transcript of a completed job is only kept. */
    private static boolean derivedBetter(TranscriptRevision last, CallbackEvent event, Transcript now) {
        return last.from().equals(event.id()) && !last.transcript().equals(now);
    }

    private List<Change> message(CallbackEvent event, Meaning.Message message) {
        if (!(event.address() instanceof Address.ToSource(SourceName source)))
            return List.of(interpreted(event, message, null, "No plan asks for it."));
        var changes = new ArrayList<Change>();
        if (message.messageId() != null) {
            EventId first = events.saying(source, message.messageId()).orElse(event.id());
            if (!first.equals(event.id()))
                return List.of(interpreted(event, message, null, "Event " + first + " said it before."));
            changes.add(new Change.MessageSaid(source, message.messageId(), event.id()));
        }
        Plan plan = sources.find(source).map(match::plan).orElse(Plan.NOTHING);
        if (plan.steps().isEmpty()) {
            changes.add(interpreted(event, message, null, "No plan asks for it."));
            return changes;
        }
        var outcome = new Outcome.Message(message.type(), message.body());
        changes.addAll(owe.owed(new Subject.OfMessage(event.id()), plan, Branch.SUCCESS, null, outcome));
        changes.add(interpreted(event, message, null, message.type()));
        return changes;
    }

    private List<Change> matched(CallbackEvent event, Meaning meaning, MatchEvent.Match found, Decision decision) {
        return switch (found) {
            case MatchEvent.Match.None(EventState.Why why, String note) ->
                List.of(quarantined(event, meaning, why, note));
            case MatchEvent.Match.Found(Job job, List<Change> before) -> {
                var changes = new ArrayList<>(before);
                List<Change> decided = decision.about(job);
                changes.addAll(decided);
                changes.add(interpreted(event, meaning, job, decided.isEmpty() ? "It adds nothing." : ""));
                yield changes;
            }
        };
    }

    /** What is fetched is the submission that the notice is about, which need not be the job's latest. */
    private List<Change> noticed(CallbackEvent event, Meaning.ThinNotice notice) {
        return matched(
                event,
                notice,
                match.find(event, notice.id()),
                job -> match.submission(event, notice.id())
                        .map(id -> List.<Change>of(new Change.WorkScheduled(
                                new Work(WorkKind.FETCH, id.value(), SubmitJob.lane(job.provider()), clock.instant()))))
                        .orElse(List.of()));
    }

    private Change interpreted(CallbackEvent event, Meaning meaning, @Nullable Job job, String note) {
        return new Change.EventRuled(
                event.id(),
                new EventState.Interpreted(meaning.name(), job == null ? null : job.id(), note, clock.instant()),
                meaning.about());
    }

    private Change quarantined(CallbackEvent event, Meaning meaning, EventState.Why why, String note) {
        return new Change.EventRuled(
                event.id(), new EventState.Quarantined(why, note, clock.instant()), meaning.about());
    }

    @FunctionalInterface
    private interface Decision {
        List<Change> about(Job job);
    }
}
