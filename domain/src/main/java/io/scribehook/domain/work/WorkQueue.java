package io.scribehook.domain.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The one queue of everything that is due. The {@code Ledger} adds, postpones and finishes work. Any number of nodes
 * share it. Thread-safe.
 */
public interface WorkQueue {
    /**
     * Claims work that is due and that nobody holds, or whose holder's lease has ended; fair over lanes, within a lane
     * by due time. Nobody else gets it until {@code now + lease}.
     * Taking over from a holder whose lease has ended counts as a try: the holder may have died of the work.
     *
     * @return at most {@code limit} claims, possibly none
     */
    List<Claim> claim(Set<WorkKind> kinds, int limit, Duration lease, Instant now);

    /**
     * Waits until this node has added work that is due at once, or the time has passed; may return early. Work that
     * other nodes add, or that becomes due as time passes, does not end the wait.
     */
    void await(Duration atMost) throws InterruptedException;
}
