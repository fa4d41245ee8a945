package io.scribehook.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scribehook.domain.followup.FollowUpState;
import io.scribehook.domain.followup.FollowUpState.Hold;
import java.time.Instant;

/** A follow-up's state, as a document. */
final class FollowUpStateCodec {
    private FollowUpStateCodec() {}

    static String write(FollowUpState state) {
        ObjectNode document = Json.document(state.name());
        switch (state) {
            case FollowUpState.Waiting(int attempts, Instant dueAt, Hold hold) ->
                document.put("attempts", attempts)
                        .put("due_at", dueAt.toString())
                        .put("hold", Names.of(hold));
            case FollowUpState.Running(int attempt, Instant since) ->
                document.put("attempt", attempt).put("since", since.toString());
            case FollowUpState.Done(int attempts, String receipt, Instant at) ->
                document.put("attempts", attempts).put("receipt", receipt).put("at", at.toString());
            case FollowUpState.Dead(int attempts, String reason, Instant at) ->
                document.put("attempts", attempts).put("reason", reason).put("at", at.toString());
            case FollowUpState.Skipped(String reason, Instant at) ->
                document.put("reason", reason).put("at", at.toString());
            case FollowUpState.Unknown(int attempts, String reason, Instant at) ->
                document.put("attempts", attempts).put("reason", reason).put("at", at.toString());
        }
        return document.toString();
    }

    static FollowUpState read(String document) {
        JsonNode node = Json.read(document);
        return switch (Json.type(node)) {
            case "waiting" ->
                new FollowUpState.Waiting(
                        attempts(node), Json.instant(node, "due_at"), Names.parse(Hold.class, Json.text(node, "hold")));
            case "running" -> new FollowUpState.Running(Json.integer(node, "attempt"), Json.instant(node, "since"));
            case "done" -> new FollowUpState.Done(attempts(node), Json.text(node, "receipt"), at(node));
            case "dead" -> new FollowUpState.Dead(attempts(node), Json.text(node, "reason"), at(node));
            case "skipped" -> new FollowUpState.Skipped(Json.text(node, "reason"), at(node));
            case "unknown" -> new FollowUpState.Unknown(attempts(node), Json.text(node, "reason"), at(node));
            default -> throw Json.unknownType("state of a follow-up", node);
        };
    }

    private static int attempts(JsonNode node) {
        return Json.integer(node, "attempts");
    }

    private static Instant at(JsonNode node) {
        return Json.instant(node, "at");
    }
}
