package io.scribehook.domain.followup;

import java.util.Map;

/** The retry schedule of each kind of follow-up. */
public record RetrySchedules(RetrySchedule usual, Map<FollowUpKind, RetrySchedule> byKind) {
    public RetrySchedules {
        byKind = Map.copyOf(byKind);
    }

    public RetrySchedule of(FollowUpKind kind) {
        return byKind.getOrDefault(kind, usual);
    }
}
