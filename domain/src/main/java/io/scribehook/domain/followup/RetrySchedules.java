package io.scribehook.domain.followup;

import java.util.Map;
import java.util.Set;

/**
 * When each kind of follow-up is tried again.
 *
 * @param sentAgain the kinds that are sent again, under the same key, when it is unknown whether they went out; all
 *     others stay unknown until a person decides
 */
public record RetrySchedules(
        RetrySchedule usual, Map<FollowUpKind, RetrySchedule> byKind, Set<FollowUpKind> sentAgain) {
    public RetrySchedules {
        byKind = Map.copyOf(byKind);
        sentAgain = Set.copyOf(sentAgain);
    }

    public RetrySchedule of(FollowUpKind kind) {
        return byKind.getOrDefault(kind, usual);
    }
}
