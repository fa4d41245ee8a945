package io.scribehook.http.live;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How news are streamed.
 *
 * @param poll how often is looked for news while somebody watches
 * @param heartbeat how long a stream is silent at most
 * @param patience how long a watcher may take nothing before its stream is cut
 * @param longest how long a stream lasts; the watcher's next one asks for its key again
 * @param streams how many there are at once on this node
 */
@ConfigurationProperties("scribehook.live")
record LiveConfiguration(
        @Bindable(defaultValue = "200ms") Duration poll,
        @Bindable(defaultValue = "15s") Duration heartbeat,
        @Bindable(defaultValue = "10s") Duration patience,
        @Bindable(defaultValue = "30m") Duration longest,
        @Bindable(defaultValue = "200") int streams) {}
