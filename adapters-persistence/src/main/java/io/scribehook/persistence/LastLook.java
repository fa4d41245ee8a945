package io.scribehook.persistence;

import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.Room;
import io.scribehook.domain.work.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a node saw when it looked through the whole queue, and for how long it goes by that: so long nothing else can be
 * due, in a lane that had room for all, than what has been added since.
 *
 * @param lastTurn the lane that had the last turn, when not all could have one
 * @param exhausted whether nothing was left but for want of room
 * @param full lanes and groups of lanes that had no room for more
 */
record LastLook(long atNanos, String lastTurn, boolean exhausted, Set<String> full) {
    static final LastLook NEVER = new LastLook(0, "", false, Set.of());

    /** What other nodes add, and what becomes due as time passes, waits no longer than this. */
    private static final Duration GOOD_FOR = Duration.ofMillis(200);

    static LastLook having(List<Claim> claims, int limit, Room room, LastLook before) {
        boolean exhausted = claims.size() < limit;
        String turn =
                exhausted ? before.lastTurn : claims.getLast().work().lane().value();
        List<Lane> lanes = claims.stream().map(claim -> claim.work().lane()).toList();
        var full = new HashSet<String>();
        room.lanes().forEach((lane, left) -> addFull(full, lane.value(), 0, left));
        room.groups().forEach((group, left) -> addFull(full, group, 0, left));
        counts(lanes, Function.identity()).forEach((lane, count) -> addFull(full, lane.value(), count, room.of(lane)));
        counts(lanes, Lane::group).forEach((group, count) -> addFull(full, group, count, room.of(group)));
        return new LastLook(System.nanoTime(), turn, exhausted, Set.copyOf(full));
    }

    private static void addFull(Set<String> full, String name, long claimed, int room) {
        if (claimed >= room) full.add(name);
    }

    private static <K> Map<K, Long> counts(List<Lane> lanes, Function<Lane, K> by) {
        return lanes.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
    }

    /** Whether this is all that is due by now, there is room for all of it, and nobody in front of it. */
    boolean allows(List<Work> added, int limit, Room room, Instant now) {
        if (!exhausted || added.isEmpty() || added.size() > limit) return false;
        if (System.nanoTime() - atNanos > GOOD_FOR.toNanos()) return false;
        List<Lane> lanes = added.stream().map(Work::lane).toList();
        return added.stream().noneMatch(work -> work.dueAt().isAfter(now))
                && lanes.stream().noneMatch(lane -> full.contains(lane.value()) || full.contains(lane.group()))
                && counts(lanes, Function.identity()).entrySet().stream()
                        .allMatch(it -> it.getValue() <= room.of(it.getKey()))
                && counts(lanes, Lane::group).entrySet().stream().allMatch(it -> it.getValue() <= room.of(it.getKey()));
    }
}
