package io.scribehook.domain.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The one queue of everything that is due. The {@code Ledger} adds, postpones and finishes work. Any number of nodes
 * share it. Thread-safe.
 */
public interface WorkQueue {
    /**
     * Claims work that is due and that nobody holds, or whose holder's lease has ended; fair over lanes, also from one
     * claim to the next, within a lane by {@link Priority#turn}. Nothing is claimed of a paused lane, but for a probe when one is
     * due. Nobody else gets it until {@code now + lease}.
     * Every fourth taking over in a row from a holder whose lease has ended counts as a try: holders may have died of the
     * work, but are killed for other reasons, too.
     *
     * @return at most {@code limit} claims and as many as there is room for, possibly none
     */
    List<Claim> claim(Set<WorkKind> kinds, int limit, Room room, Duration lease, Instant now);

    /** Claims whatever the lanes, in all else the same. */
    default List<Claim> claim(Set<WorkKind> kinds, int limit, Duration lease, Instant now) {
        return claim(kinds, limit, Room.ANY, lease, now);
    }

    /** Extends the leases of those of the claims that still hold, to {@code until} at least. */
    void renew(Collection<Claim> claims, Instant until);

    /**
     * Waits until this node has added work of these kinds that is due at once, or the time has passed; may return early.
     * Work that other nodes add, or that becomes due as time passes, does not end the wait.
     */
    void await(Set<WorkKind> kinds, Duration atMost) throws InterruptedException;

    /** Ends the waits for work of these kinds on this node: there is room again for what was left where it was. */
    void wake(Set<WorkKind> kinds);
}
