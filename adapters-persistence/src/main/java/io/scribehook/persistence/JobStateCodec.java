package io.scribehook.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.job.Failure;
import io.scribehook.domain.job.JobState;
import io.scribehook.domain.job.SubmissionId;
import io.scribehook.domain.outcome.Origin;
import java.time.Instant;
import java.util.Locale;

/** A job's state, as a document. */
final class JobStateCodec {
    private JobStateCodec() {}

    static String write(JobState state) {
        ObjectNode document = Json.document(state.name());
        switch (state) {
            case JobState.Accepted(String notTaken) -> document.put("why", notTaken);
            case JobState.Submitting(SubmissionId submission, Instant since) ->
                document.put("submission", submission.toString()).put("since", since.toString());
            case JobState.Waiting(SubmissionId submission, Instant deadline, String turnedAway) -> {
                document.put("submission", submission.toString()).put("deadline", deadline.toString());
                if (turnedAway != null) document.put("turned_away", turnedAway);
            }
            case JobState.Uncertain(SubmissionId submission, String why, Instant deadline) ->
                document.put("submission", submission.toString())
                        .put("why", why)
                        .put("deadline", deadline.toString());
            case JobState.Completed(Instant at) -> document.put("at", at.toString());
            case JobState.Failed(Failure failure, Origin origin, Instant at, EventId from) -> {
                document.put("code", failure.code())
                        .put("message", failure.message())
                        .put("origin", Names.of(origin))
                        .put("at", at.toString());
                if (from != null) document.put("from", from.toString());
            }
            case JobState.Expired(Instant at) -> document.put("at", at.toString());
        }
        return document.toString();
    }

    static JobState read(String document) {
        JsonNode node = Json.read(document);
        return switch (Json.type(node)) {
            case "accepted" -> new JobState.Accepted(node.path("why").textValue());
            case "submitting" -> new JobState.Submitting(submission(node), Json.instant(node, "since"));
            case "waiting" ->
                new JobState.Waiting(
                        submission(node), Json.instant(node, "deadline"), Json.optionalText(node, "turned_away"));
            case "uncertain" ->
                new JobState.Uncertain(submission(node), Json.text(node, "why"), Json.instant(node, "deadline"));
            case "completed" -> new JobState.Completed(Json.instant(node, "at"));
            case "failed" ->
                new JobState.Failed(
                        new Failure(Json.text(node, "code"), Json.text(node, "message")),
                        Origin.valueOf(node.path("origin").asText("callback").toUpperCase(Locale.ROOT)),
                        Json.instant(node, "at"),
                        node.has("from") ? new EventId(Json.uuid(node, "from")) : null);
            case "expired" -> new JobState.Expired(Json.instant(node, "at"));
            default -> throw Json.unknownType("state of a job", node);
        };
    }

    private static SubmissionId submission(JsonNode node) {
        return new SubmissionId(Json.uuid(node, "submission"));
    }
}
