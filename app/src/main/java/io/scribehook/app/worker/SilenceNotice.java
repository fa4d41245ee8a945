package io.scribehook.app.worker;

import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.silence.Silence;
import io.scribehook.domain.silence.WatchSilence;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of silent providers in the log and, where a source is named for it, as a message that arrives there. */
@Singleton
final class SilenceNotice implements WatchSilence.Notice {
    private static final Logger log = LoggerFactory.getLogger(SilenceNotice.class);

    private final SilenceConfig config;
    private final NoticeBoard board;

    SilenceNotice(SilenceConfig config, NoticeBoard board) {
        this.config = config;
        this.board = board;
    }

    @Override
    public void silent(Silence silence) {
        log.warn("provider.silent provider={} since={}", silence.provider(), silence.since());
        tell(
                "provider.silent",
                silence.provider(),
                "It took jobs and has called back for none since " + silence.since() + ".");
    }

    @Override
    public void heard(ProviderName provider) {
        log.warn("provider.heard provider={}", provider);
        tell("provider.heard", provider, "It calls back again.");
    }

    private void tell(String type, ProviderName provider, String reason) {
        board.tell(config.noticeSource(), type, "provider", provider.value(), reason);
    }
}
