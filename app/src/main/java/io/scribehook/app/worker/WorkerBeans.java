package io.scribehook.app.worker;

import io.micronaut.context.annotation.Factory;
import io.scribehook.domain.job.Deadlines;
import io.scribehook.domain.provider.CallbackUrls;
import io.scribehook.domain.provider.Providers;
import io.scribehook.domain.silence.Silences;
import io.scribehook.domain.silence.WatchSilence;
import io.scribehook.domain.work.LaneWatch;
import io.scribehook.domain.work.Lanes;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** What the work is watched by. */
@Factory
final class WorkerBeans {
    @Singleton
    WatchSilence watchSilence(
            Silences silences,
            Providers providers,
            CallbackUrls urls,
            SilenceConfig config,
            Deadlines deadlines,
            WatchSilence.Notice notice,
            InstantSource clock) {
        return new WatchSilence(silences, providers, urls, config.rule(deadlines), notice, clock);
    }

    @Singleton
    LaneWatch laneWatch(Lanes lanes, LaneConfig config, LaneWatch.Notice notice, InstantSource clock) {
        return new LaneWatch(lanes, config.rule(), notice, clock);
    }
}
