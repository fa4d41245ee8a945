package io.scribehook.app.worker;

import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.Room;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Counts what is under way in each lane and group of lanes, and what was begun lately. Thread-safe. */
final class LaneRoom {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final int perLane;
    private final Map<String, Integer> mostAtOnce;
    private final Map<String, Integer> mostPerSecond;
    private final Map<Lane, Integer> lanes = new HashMap<>();
    private final Map<String, Integer> groups = new HashMap<>();
    private final Map<String, Begun> begun = new HashMap<>();

    /** How many were begun in the second that started then. */
    private record Begun(Instant start, int times) {}

    /** @param mostAtOnce of a lane where the name has a colon, else of a group */
    LaneRoom(int perLane, Map<String, Integer> mostAtOnce, Map<String, Integer> mostPerSecond) {
        this.perLane = perLane;
        this.mostAtOnce = Map.copyOf(mostAtOnce);
        this.mostPerSecond = Map.copyOf(mostPerSecond);
    }

    synchronized Room room(Instant now) {
        var roomOfLanes = new HashMap<Lane, Integer>();
        var roomOfGroups = new HashMap<String, Integer>();
        lanes.forEach((lane, underWay) -> roomOfLanes.put(lane, left(lane.value(), perLane, underWay, now)));
        for (String name : limited()) {
            if (name.contains(":")) {
                var lane = new Lane(name);
                roomOfLanes.put(lane, left(name, perLane, lanes.getOrDefault(lane, 0), now));
            } else roomOfGroups.put(name, left(name, Integer.MAX_VALUE, groups.getOrDefault(name, 0), now));
        }
        return new Room(perLane, roomOfLanes, roomOfGroups);
    }

    private Set<String> limited() {
        var names = new HashSet<>(mostAtOnce.keySet());
        names.addAll(mostPerSecond.keySet());
        return names;
    }

    /** A lane that has the name of its group is limited as that. */
    private int left(String name, int usual, int underWay, Instant now) {
        boolean own = name.contains(":") || usual == Integer.MAX_VALUE;
        int most = own ? mostAtOnce.getOrDefault(name, usual) : usual;
        int left = Math.max(0, most - underWay);
        Integer rate = own ? mostPerSecond.get(name) : null;
        return rate == null ? left : Math.min(left, Math.max(0, rate - begun(name, now)));
    }

    private int begun(String name, Instant now) {
        Begun lately = begun.get(name);
        return lately == null || !now.isBefore(lately.start().plus(SECOND)) ? 0 : lately.times();
    }

    synchronized void started(Lane lane, Instant now) {
        lanes.merge(lane, 1, Integer::sum);
        groups.merge(lane.group(), 1, Integer::sum);
        count(lane.value(), now);
        if (!lane.value().equals(lane.group())) count(lane.group(), now);
    }

    private void count(String name, Instant now) {
        if (!mostPerSecond.containsKey(name)) return;
        int before = begun(name, now);
        begun.compute(
                name,
                (_, lately) ->
                        lately == null || before == 0 ? new Begun(now, 1) : new Begun(lately.start(), before + 1));
    }

    /** Whether there was no room before, in the lane or in its group. */
    synchronized boolean ended(Lane lane) {
        boolean full = isFull(lane.value(), lanes.getOrDefault(lane, 0), perLane)
                || isFull(lane.group(), groups.getOrDefault(lane.group(), 0), Integer.MAX_VALUE);
        lanes.compute(lane, (_, underWay) -> underWay == null || underWay == 1 ? null : underWay - 1);
        groups.compute(lane.group(), (_, underWay) -> underWay == null || underWay == 1 ? null : underWay - 1);
        return full;
    }

    private boolean isFull(String name, int underWay, int usual) {
        boolean own = name.contains(":") || usual == Integer.MAX_VALUE;
        return underWay >= (own ? mostAtOnce.getOrDefault(name, usual) : usual);
    }
}
