package io.scribehook.app.worker;

import io.micronaut.context.annotation.Factory;
import io.scribehook.domain.work.LaneWatch;
import io.scribehook.domain.work.Lanes;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** What the work is watched by. */
@Factory
final class WorkerBeans {
    @Singleton
    LaneWatch laneWatch(Lanes lanes, LaneConfig config, LaneWatch.Notice notice, InstantSource clock) {
        return new LaneWatch(lanes, config.rule(), notice, clock);
    }
}
