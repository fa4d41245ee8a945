package io.scribehook.http.console;

import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.overview.EventFilter;
import io.scribehook.domain.overview.Overview;
import io.scribehook.domain.overview.Page;
import io.scribehook.domain.silence.Silences;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.work.Lanes;
import io.scribehook.domain.work.PausedLane;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/** When something was last heard of those that call us, whether they are silent, and whether we leave them alone. */
@Singleton
final class Health {
    private static final Page.Asked LATEST = new Page.Asked(1, null);

    private final Overview overview;
    private final Lanes lanes;
    private final Silences silences;
    private final InstantSource clock;

    Health(Overview overview, Lanes lanes, Silences silences, InstantSource clock) {
        this.overview = overview;
        this.lanes = lanes;
        this.silences = silences;
        this.clock = clock;
    }

    String heard(ProviderName provider) {
        return heard(new EventFilter(null, provider, null, null));
    }

    String heard(SourceName source) {
        return heard(new EventFilter(null, null, source, null));
    }

    private String heard(EventFilter filter) {
        return overview.events(filter, LATEST).items().stream()
                .findFirst()
                .map(line -> "Last heard " + Words.ago(line.event().receivedAt(), clock.instant()) + ".")
                .orElse("Nothing was heard yet.");
    }

    /** That it took jobs and calls back for none any more. */
    Optional<String> silent(ProviderName provider) {
        return silences.known().stream()
                .filter(silence -> silence.provider().equals(provider))
                .findFirst()
                .map(silence ->
                        "It took jobs and has called back for none since " + Words.exact(silence.since()) + ".");
    }

    /** Why nothing is submitted to it for now. */
    Optional<String> paused(ProviderName provider) {
        return lanes.paused().stream()
                .filter(lane -> lane.lane().value().equals(provider.value()))
                .findFirst()
                .map(PausedLane::reason);
    }
}
