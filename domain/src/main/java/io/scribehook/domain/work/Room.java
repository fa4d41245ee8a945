package io.scribehook.domain.work;

import java.util.Map;

/**
 * How many more pieces of work may be claimed.
 *
 * @param perLane of each lane that {@code lanes} does not name
 * @param lanes of these lanes
 * @param groups of all lanes of these groups together
 */
public record Room(int perLane, Map<Lane, Integer> lanes, Map<String, Integer> groups) {
    /** As many as there are. */
    public static final Room ANY = new Room(Integer.MAX_VALUE, Map.of(), Map.of());

    public Room {
        lanes = Map.copyOf(lanes);
        groups = Map.copyOf(groups);
    }

    public int of(Lane lane) {
        return lanes.getOrDefault(lane, perLane);
    }

    public int of(String group) {
        return groups.getOrDefault(group, Integer.MAX_VALUE);
    }
}
