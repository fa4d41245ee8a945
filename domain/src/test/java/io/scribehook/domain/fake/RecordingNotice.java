package io.scribehook.domain.fake;

import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.LaneWatch;
import io.scribehook.domain.work.PausedLane;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what people were told of lanes. */
public final class RecordingNotice implements LaneWatch.Notice {
    private final List<String> told = new CopyOnWriteArrayList<>();

    public List<String> told() {
        return List.copyOf(told);
    }

    @Override
    public void paused(PausedLane lane) {
        told.add("paused " + lane.lane() + ": " + lane.reason());
    }

    @Override
    public void resumed(Lane lane) {
        told.add("resumed " + lane);
    }
}
