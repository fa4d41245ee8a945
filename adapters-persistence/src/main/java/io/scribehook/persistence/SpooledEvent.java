package io.scribehook.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scribehook.domain.callback.Address;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.callback.Proof;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.job.SubmissionId;
import io.scribehook.domain.outcome.Origin;
import io.scribehook.domain.source.SourceName;
import io.scribehook.persistence.spool.Spooled;
import java.time.DateTimeException;

/** An event that waits in the spool: all of it but the body is the header, a document. */
record SpooledEvent(CallbackEvent event, Body body) {
    static String header(CallbackEvent event, Body body) {
        ObjectNode document = Json.document("callback").put("id", event.id().toString());
        switch (event.address()) {
            case Address.ToSubmission(var submission) -> document.put("submission", submission.toString());
            case Address.AdoptedBy _ -> throw new IllegalArgumentException("nothing arrives at a job");
            case Address.ToSource(var source) -> document.put("source", source.value());
        }
        ObjectNode headers = document.put("provider", event.provider().value())
                .put("origin", Names.of(event.origin()))
                .put("method", event.method())
                .put("query", event.query())
                .put("bytes", event.bytes())
                .put("proof", Names.of(event.proof()))
                .put("received_at", event.receivedAt().toString())
                .put("body_length", body.length())
                .putObject("headers");
        event.headers().forEach(headers::put);
        return document.toString();
    }

    /**
     * What was put there.
     *
     * @throws Json.StoredWrongly when it is not what was put there
     */
    static SpooledEvent read(Spooled spooled) {
        JsonNode node = Json.read(spooled.header());
        if (Json.number(node, "body_length").longValue() != spooled.body().length())
            throw new Json.StoredWrongly("a spooled body has another length", null);
        try {
            return new SpooledEvent(event(node), spooled.body());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Json.StoredWrongly("a spooled callback has a value that cannot be", e);
        }
    }

    private static CallbackEvent event(JsonNode node) {
        return new CallbackEvent(
                new EventId(Json.uuid(node, "id")),
                node.has("submission")
                        ? new Address.ToSubmission(new SubmissionId(Json.uuid(node, "submission")))
                        : new Address.ToSource(new SourceName(Json.text(node, "source"))),
                new ProviderName(Json.text(node, "provider")),
                Names.parse(Origin.class, Json.text(node, "origin")),
                Json.text(node, "method"),
                Json.text(node, "query"),
                Labels.read(node.path("headers").toString()),
                Json.number(node, "bytes").longValue(),
                Names.parse(Proof.class, Json.text(node, "proof")),
                Json.instant(node, "received_at"));
    }
}
