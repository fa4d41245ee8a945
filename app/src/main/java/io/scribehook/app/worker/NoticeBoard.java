package io.scribehook.app.worker;

import io.scribehook.domain.callback.Address;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.callback.Inbox;
import io.scribehook.domain.callback.Proof;
import io.scribehook.domain.outcome.Origin;
import io.scribehook.domain.source.Source;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.source.Sources;
import io.scribehook.domain.time.Ids;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a message of our own arrive at a source, whose plan says who gets to know, and how. */
@Singleton
final class NoticeBoard {
    private static final Logger log = LoggerFactory.getLogger(NoticeBoard.class);

    private final Sources sources;
    private final Inbox inbox;
    private final Ids ids;
    private final InstantSource clock;

    NoticeBoard(Sources sources, Inbox inbox, Ids ids, InstantSource clock) {
        this.sources = sources;
        this.inbox = inbox;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Sends {@code {"type", "id", "at", <of>: <whom>, "reason"}}; tells the log when that cannot be done.
     *
     * @param name of the source; null or blank to tell nobody
     */
    void tell(@Nullable String name, String type, String of, String whom, String reason) {
        if (name == null || name.isBlank()) return;
        try {
            sources.find(new SourceName(name))
                    .ifPresentOrElse(
                            source -> store(source, body(type, of, whom, reason)),
                            () -> log.error("notice.has_no_source source={}", name));
        } catch (RuntimeException e) {
            log.error("notice.not_stored type={} {}={}", type, of, whom, e);
        }
    }

    private String body(String type, String of, String whom, String reason) {
        return "{\"type\":\"%s\",\"id\":\"%s\",\"at\":\"%s\",\"%s\":\"%s\",\"reason\":\"%s\"}"
                .formatted(type, ids.next(), clock.instant(), of, escaped(whom), escaped(reason));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
    }

    private void store(Source source, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        inbox.store(
                new CallbackEvent(
                        new EventId(ids.next()),
                        new Address.ToSource(source.name()),
                        source.dialect(),
                        Origin.CALLBACK,
                        "POST",
                        "",
                        Map.of("content-type", "application/json"),
                        bytes.length,
                        Proof.OWN_REQUEST,
                        clock.instant()),
                Body.of(bytes));
    }
}
