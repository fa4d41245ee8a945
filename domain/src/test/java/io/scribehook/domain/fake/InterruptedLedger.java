package io.scribehook.domain.fake;

import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Commitment;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.work.Claim;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Lets others act between a decision and its commit. */
public final class InterruptedLedger implements Ledger {
    private final Ledger ledger;
    private final Queue<Runnable> meanwhile = new ArrayDeque<>();

    public InterruptedLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Does this right before the next commit; said again, it is done before the commit after that. */
    public void meanwhile(Runnable action) {
        meanwhile.add(action);
    }

    @Override
    public Commitment commit(@Nullable Claim claim, List<Change> changes) {
        Runnable action = meanwhile.poll();
        if (action != null) action.run();
        return ledger.commit(claim, changes);
    }
}
