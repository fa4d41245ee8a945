package io.scribehook.domain.fake;

import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Commitment;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.work.Claim;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tries the changes on a copy and keeps it if all of them are good. */
public final class InMemoryLedger implements Ledger {
    private final InMemoryStore store;

    public InMemoryLedger(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Commitment commit(@Nullable Claim claim, List<Change> changes) {
        try {
            return store.changing(draft -> {
                Commitment came = new Decision(draft, claim).apply(changes);
                return new InMemoryStore.Draft<>(came, came == Commitment.COMMITTED ? draft : null);
            });
        } catch (InMemoryStore.Unavailable e) {
            throw new LedgerUnavailable("nothing is known of the commit", e);
        }
    }
}
