package io.scribehook.http.console;

import io.scribehook.domain.callback.Address;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.CallbackEvents;
import io.scribehook.domain.callback.EventState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A callback, looked into.
 *
 * @param facts how it came
 * @param job the path of the page of the job that it belongs to, null when to none
 * @param raw the beginning of its body, null when it is no longer kept
 * @param whole whether {@code raw} is all of it
 */
record Inspected(
        Frame frame,
        CallbackEvent event,
        EventState state,
        Map<String, String> facts,
        Map<String, String> headers,
        @Nullable String job,
        @Nullable String raw,
        boolean whole) {
    private static final int MOST_BYTES = 64 * 1024;

    static Inspected of(Frame frame, CallbackEvent event, CallbackEvents events) {
        EventState state = events.state(event.id()).orElseGet(EventState.Received::new);
        Body body = events.body(event.id()).orElse(null);
        String job = state instanceof EventState.Interpreted read && read.job() != null
                ? "/console/jobs/" + read.job()
                : null;
        return new Inspected(
                frame,
                event,
                state,
                facts(event, events.deliveries(event.id())),
                new TreeMap<>(event.headers()),
                job,
                body == null ? null : beginning(body),
                body == null || body.length() <= MOST_BYTES);
    }

    private static Map<String, String> facts(CallbackEvent event, int deliveries) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("arrived", Words.exact(event.receivedAt()));
        facts.put(
                "address",
                switch (event.address()) {
                    case Address.ToSource(var source) -> "source " + source;
                    case Address.ToSubmission(var submission) -> "submission " + submission;
                    case Address.AdoptedBy(var job) -> "adopted by job " + job;
                });
        facts.put("dialect", event.provider().value());
        facts.put("came by", Words.plain(event.origin().name()));
        facts.put("proof", Words.plain(event.proof().name()));
        facts.put("request", event.method() + (event.query().isEmpty() ? "" : " ?" + event.query()));
        facts.put("size", Words.bytes(event.bytes()));
        facts.put("delivered", deliveries == 1 ? "once" : deliveries + " times");
        return facts;
    }

    private static String beginning(Body body) {
        try (InputStream in = body.open()) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was made of it, in a word. */
    String meaning() {
        return switch (state) {
            case EventState.Received _ -> "Nobody has read it yet.";
            case EventState.Interpreted read -> Words.plain(read.meaning());
            case EventState.Quarantined kept ->
                "In quarantine: " + Words.plain(kept.why().name());
        };
    }

    String note() {
        return switch (state) {
            case EventState.Received _ -> "";
            case EventState.Interpreted read -> read.note();
            case EventState.Quarantined kept -> kept.note();
        };
    }
}
