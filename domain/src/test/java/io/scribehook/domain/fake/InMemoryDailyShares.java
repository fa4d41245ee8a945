package io.scribehook.domain.fake;

import io.scribehook.domain.followup.FollowUpId;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.recipient.DailyShares;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

public final class InMemoryDailyShares implements DailyShares {
    private final Map<Day, Set<FollowUpId>> taken = new HashMap<>();

    private record Day(FollowUpKind kind, String recipient, LocalDate date) {}

    @Override
    public synchronized boolean take(
            FollowUpKind kind, String recipient, FollowUpId followUp, LocalDate day, int most) {
        Set<FollowUpId> those = taken.computeIfAbsent(new Day(kind, recipient, day), _ -> new HashSet<>());
        return those.contains(followUp) || (those.size() < most && those.add(followUp));
    }
}
