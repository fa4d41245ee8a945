package io.scribehook.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.callback.EventState.Why;
import io.scribehook.domain.job.JobId;
import java.time.Instant;

/** An event's state, as a document. */
final class EventStateCodec {
    private EventStateCodec() {}

    static String write(EventState state) {
        ObjectNode document = Json.document(state.name());
        switch (state) {
            case EventState.Received() -> {}
            case EventState.Interpreted(String meaning, JobId job, String note, Instant at) -> {
                document.put("meaning", meaning);
                if (job != null) document.put("job", job.toString());
                document.put("note", note).put("at", at.toString());
            }
            case EventState.Quarantined(Why why, String note, Instant at) ->
                document.put("why", Names.of(why)).put("note", note).put("at", at.toString());
        }
        return document.toString();
    }

    static EventState read(String document) {
        JsonNode node = Json.read(document);
        return switch (Json.type(node)) {
            case "received" -> new EventState.Received();
            case "interpreted" ->
                new EventState.Interpreted(
                        Json.text(node, "meaning"),
                        node.has("job") ? new JobId(Json.uuid(node, "job")) : null,
                        Json.text(node, "note"),
                        Json.instant(node, "at"));
            case "quarantined" ->
                new EventState.Quarantined(
                        Names.parse(Why.class, Json.text(node, "why")),
                        Json.text(node, "note"),
                        Json.instant(node, "at"));
            default -> throw Json.unknownType("state of an event", node);
        };
    }
}
