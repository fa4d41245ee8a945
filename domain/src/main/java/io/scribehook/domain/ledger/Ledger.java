package io.scribehook.domain.ledger;

import io.scribehook.domain.work.Claim;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was decided: all of it, durably, or nothing. The only way in which jobs, transcripts, follow-ups and work
 * change. Thread-safe.
 */
public interface Ledger {
    /**
     * Commits the changes, in their order, as one.
     *
     * @param claim the work in whose name it is done; the commit fails as {@link Commitment#LEASE_LOST} if somebody else
     *     has claimed it since. Null only for what is not the carrying out of work.
     * @throws IllegalArgumentException when there is a value that can never be stored; nothing is written
     * @throws LedgerUnavailable when it is unknown whether the changes were written; they were written whole or not
     */
    Commitment commit(@Nullable Claim claim, List<Change> changes);

    /** The storage did not answer, or did not accept the changes for a reason that is not the caller's. */
    final class LedgerUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1;

        public LedgerUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
