package io.scribehook.app.worker;

import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.LaneWatch;
import io.scribehook.domain.work.PausedLane;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of lanes in the log and, where a source is named for it, as a message that arrives there. */
@Singleton
final class LaneNotice implements LaneWatch.Notice {
    private static final Logger log = LoggerFactory.getLogger(LaneNotice.class);

    private final LaneConfig config;
    private final NoticeBoard board;

    LaneNotice(LaneConfig config, NoticeBoard board) {
        this.config = config;
        this.board = board;
    }

    @Override
    public void paused(PausedLane lane) {
        log.warn("lane.paused lane={} reason={} probe_at={}", lane.lane(), lane.reason(), lane.probeAt());
        board.tell(config.noticeSource(), "lane.paused", "lane", lane.lane().value(), lane.reason());
    }

    @Override
    public void resumed(Lane lane) {
        log.warn("lane.resumed lane={}", lane);
        board.tell(config.noticeSource(), "lane.resumed", "lane", lane.value(), "What was let through went out.");
    }
}
