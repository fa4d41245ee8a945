package io.scribehook.http.intake;

import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.CallbackEvents;
import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.job.SubmissionId;
import io.scribehook.domain.overview.EventFilter;
import io.scribehook.domain.overview.Overview;
import io.scribehook.domain.overview.Page;
import io.scribehook.domain.provider.CallbackUrls;
import io.scribehook.domain.source.Source;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.source.Sources;
import io.scribehook.domain.source.Verification;
import io.scribehook.http.world.Server;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;

/** What arrived at a server, and what it takes to arrive there. */
record Deliveries(Server server) {
    static final ProviderName DEEPGRAM = new ProviderName("deepgram");

    /** A path with a capability for a new submission. */
    String capability() {
        return capability(DEEPGRAM.value());
    }

    /** The same, handed to that provider. */
    String capability(String provider) {
        var urls = new io.scribehook.domain.fake.PlainCallbackUrls(URI.create("http://here/"));
        URI url = urls.of(new CallbackUrls.Capability(new SubmissionId(UUID.randomUUID()), new ProviderName(provider)))
                .orElseThrow();
        return "/hook/" + url.getPath().substring("/callbacks/".length());
    }

    String source(String name, Verification verification) {
        return source(name, verification, true);
    }

    String source(String name, Verification verification, boolean enabled) {
        server.bean(Sources.class)
                .save(new Source(new SourceName(name), DEEPGRAM, verification, null, enabled, Instant.EPOCH));
        return "/hook/sources/" + name;
    }

    /** The event that an answer names. */
    CallbackEvent event(HttpResponse<?> answer) {
        return server.bean(CallbackEvents.class).find(id(answer)).orElseThrow();
    }

    byte[] body(HttpResponse<?> answer) throws IOException {
        try (InputStream in =
                server.bean(CallbackEvents.class).body(id(answer)).orElseThrow().open()) {
            return in.readAllBytes();
        }
    }

    int times(HttpResponse<?> answer) {
        return server.bean(CallbackEvents.class).deliveries(id(answer));
    }

    int stored() {
        return server.bean(Overview.class)
                .events(EventFilter.ALL, new Page.Asked(Page.LARGEST, null))
                .items()
                .size();
    }

    private static EventId id(HttpResponse<?> answer) {
        return new EventId(
                UUID.fromString(answer.headers().firstValue("Scribehook-Event").orElseThrow()));
    }
}
