package io.scribehook.app.worker;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.scribehook.domain.work.LaneWatch;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one destination, or all of a channel, may take of this node, and when a destination is paused.
 *
 * @param perDestination how many pieces of work of one lane are under way at once
 * @param atOnce {@code sms=4} for a whole channel, {@code callback:example.com=2} for one lane
 * @param perSecond likewise, how many are begun in a second
 * @param pauseAfter how many failures pause a lane; 0 for never
 * @param pauseLasting how long it has to have been failing
 * @param probeAfter how soon one piece of work is let through
 * @param noticeSource the source whose plan says who is told
 */
@ConfigurationProperties("scribehook.lanes")
record LaneConfig(
        @Bindable(defaultValue = "64") int perDestination,
        @Nullable List<String> atOnce,
        @Nullable List<String> perSecond,
        @Bindable(defaultValue = "20") int pauseAfter,
        @Bindable(defaultValue = "15s") Duration pauseLasting,
        @Bindable(defaultValue = "30s") Duration probeAfter,
        @Nullable String noticeSource) {
    /** What mail relays and the others take without a frown. */
    private static final Map<String, Integer> USUAL = Map.of("email", 8, "sms", 8, "translate", 4);

    Map<String, Integer> mostAtOnce() {
        var most = new HashMap<>(USUAL);
        most.putAll(read("at-once", atOnce));
        return most;
    }

    Map<String, Integer> mostPerSecond() {
        return read("per-second", perSecond);
    }

    LaneWatch.Rule rule() {
        return new LaneWatch.Rule(pauseAfter, pauseLasting, probeAfter);
    }

    private static Map<String, Integer> read(String key, @Nullable List<String> limits) {
        var read = new HashMap<String, Integer>();
        for (String limit : limits == null ? List.<String>of() : limits) {
            int sign = limit.lastIndexOf('=');
            if (sign < 1 || !limit.substring(sign + 1).matches("[1-9][0-9]{0,5}"))
                throw new IllegalArgumentException(
                        "scribehook.lanes." + key + ": \"" + limit + "\" is not such as sms=4");
            read.put(limit.substring(0, sign).strip(), Integer.parseInt(limit.substring(sign + 1)));
        }
        return read;
    }
}
