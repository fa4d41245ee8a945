package io.scribehook.domain.followup;

import java.util.List;
import java.util.Optional;

/** Follow-ups and their attempts, to read. Thread-safe. */
public interface FollowUps {
    Optional<FollowUp> find(FollowUpId id);

    /** All that the subject owes, the oldest first. */
    List<FollowUp> of(Subject subject);

    /** Those that wait for this one. */
    List<FollowUp> waitingFor(FollowUpId id);

    /** Those that wait for a channel of this kind to be configured; at most {@code limit}. */
    List<FollowUp> heldByChannel(FollowUpKind kind, int limit);

    /** The follow-up's attempts, the first first. */
    List<Attempt> attempts(FollowUpId id);
}
