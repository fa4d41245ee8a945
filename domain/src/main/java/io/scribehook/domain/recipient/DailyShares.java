package io.scribehook.domain.recipient;

import io.scribehook.domain.followup.FollowUpId;
import io.scribehook.domain.followup.FollowUpKind;
import java.time.LocalDate;

/** Counts what recipients are sent in a day, over all nodes, durably. Thread-safe. */
public interface DailyShares {
    /**
     * Takes a share of the recipient's day for a follow-up, unless all are taken. One that it has taken on that day stays
     * its own, however often it asks.
     *
     * @param day in UTC
     * @param most how many follow-ups may have a share, at least 1
     * @return whether the follow-up has a share
     */
    boolean take(FollowUpKind kind, String recipient, FollowUpId followUp, LocalDate day, int most);
}
