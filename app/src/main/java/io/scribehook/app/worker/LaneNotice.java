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
import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.LaneWatch;
import io.scribehook.domain.work.PausedLane;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of lanes in the log, and, where a source is named for it, as a message that arrives there: the source's plan says
 * who gets to know, and how.
 */
@Singleton
final class LaneNotice implements LaneWatch.Notice {
    private static final Logger log = LoggerFactory.getLogger(LaneNotice.class);

    private final LaneConfig config;
    private final Sources sources;
    private final Inbox inbox;
    private final Ids ids;
    private final InstantSource clock;

    LaneNotice(LaneConfig config, Sources sources, Inbox inbox, Ids ids, InstantSource clock) {
        this.config = config;
        this.sources = sources;
        this.inbox = inbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void paused(PausedLane lane) {
        log.warn("lane.paused lane={} reason={} probe_at={}", lane.lane(), lane.reason(), lane.probeAt());
        send("lane.paused", lane.lane(), lane.reason());
    }

    @Override
    public void resumed(Lane lane) {
        log.warn("lane.resumed lane={}", lane);
        send("lane.resumed", lane, "What was let through went out.");
    }

    private void send(String type, Lane lane, String reason) {
        String name = config.noticeSource();
        if (name == null || name.isBlank()) return;
        try {
            sources.find(new SourceName(name))
                    .ifPresentOrElse(
                            source -> store(source, body(type, lane, reason)),
                            () -> log.error("lane.notice_has_no_source source={}", name));
        } catch (RuntimeException e) {
            log.error("lane.notice_not_stored type={} lane={}", type, lane, e);
        }
    }

    private String body(String type, Lane lane, String reason) {
        return "{\"type\":\"%s\",\"id\":\"%s\",\"at\":\"%s\",\"lane\":\"%s\",\"reason\":\"%s\"}"
                .formatted(type, ids.next(), clock.instant(), escaped(lane.value()), escaped(reason));
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
