package io.scribehook.http.console;

import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.followup.Attempt;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobState;
import io.scribehook.domain.job.Submission;
import io.scribehook.domain.overview.EventLine;
import io.scribehook.domain.transcript.TranscriptRevision;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a job.
 *
 * @param link where more of it is to be seen, null when here
 * @param tone how it is to be felt
 */
record Moment(
        Instant at, String what, String note, @Nullable String link, String tone) {
    static Moment accepted(Job job) {
        String how =
                job.source() == null ? "Accepted for " + job.provider() : "Announced by a callback at " + job.source();
        return new Moment(job.createdAt(), how, "", null, "busy");
    }

    static Moment submitted(Submission submission) {
        String state = submission.state().name().toLowerCase(Locale.ROOT);
        String number = submission.number() == 1 ? "" : " again (" + submission.number() + ")";
        String known = submission.providerJobId() == null
                ? ""
                : submission.providerJobId().value();
        return new Moment(submission.createdAt(), "Submitted" + number + ": " + state, known, null, Words.tone(state));
    }

    static Moment arrived(EventLine line) {
        String origin = switch (line.event().origin()) {
            case CALLBACK -> "Callback arrived";
            case FETCH -> "Result fetched";
            case SYNCHRONOUS -> "Result with the answer";
            case DEADLINE -> "Deadline";
        };
        String note = switch (line.state()) {
            case EventState.Received _ -> "not read yet";
            case EventState.Interpreted read -> Words.plain(read.meaning());
            case EventState.Quarantined kept -> kept.note();
        };
        return new Moment(
                line.event().receivedAt(),
                origin,
                note,
                "/console/callbacks/" + line.event().id(),
                Words.tone(line.state().name()));
    }

    static Optional<Moment> ended(Job job) {
        return switch (job.state()) {
            case JobState.Completed completed -> Optional.of(new Moment(completed.at(), "Completed", "", null, "good"));
            case JobState.Failed failed ->
                Optional.of(new Moment(
                        failed.at(),
                        "Failed: " + failed.failure().code(),
                        failed.failure().message(),
                        null,
                        "bad"));
            case JobState.Expired expired ->
                Optional.of(new Moment(expired.at(), "Expired", "Nothing came by the deadline.", null, "bad"));
            case JobState.Accepted _, JobState.Submitting _, JobState.Waiting _, JobState.Uncertain _ ->
                Optional.empty();
        };
    }

    static Moment transcribed(TranscriptRevision revision) {
        String text = revision.transcript().words().size() + " words";
        return new Moment(
                revision.derivedAt(), "Transcript, revision " + revision.revision(), text, "#transcript", "good");
    }

    static Moment tried(FollowUp followUp, Attempt attempt) {
        String result = attempt.result().name();
        return new Moment(
                attempt.finishedAt(),
                followUp.kind() + " " + followUp.step().name() + ": " + result,
                attempt.result().note(),
                "/console/follow-ups/" + followUp.id(),
                Words.tone(result));
    }

    static Moment owed(FollowUp followUp) {
        String how = followUp.supersedes() == null ? " owed" : " to be redone";
        return new Moment(
                followUp.createdAt(),
                followUp.kind() + " " + followUp.step().name() + how,
                "",
                "/console/follow-ups/" + followUp.id(),
                "still");
    }
}
