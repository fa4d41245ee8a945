package io.scribehook.app.worker;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.scribehook.domain.job.Deadlines;
import io.scribehook.domain.silence.WatchSilence;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a provider that does not call back is told of.
 *
 * @param submissions so many in a row brought no callback; 0 for never
 * @param after how long a callback may take; the provider's deadline
 * @param within what was submitted longer ago says nothing about today
 * @param noticeSource the source whose plan says who is told
 */
@ConfigurationProperties("scribehook.silence")
record SilenceConfig(
        @Bindable(defaultValue = "3") int submissions,
        @Nullable Duration after,
        @Bindable(defaultValue = "24h") Duration within,
        @Nullable String noticeSource) {

    WatchSilence.Rule rule(Deadlines deadlines) {
        return new WatchSilence.Rule(submissions, after, within, deadlines);
    }
}
