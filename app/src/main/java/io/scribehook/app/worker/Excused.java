package io.scribehook.app.worker;

import io.scribehook.domain.ledger.Storage;
import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.Hindered;
import io.scribehook.domain.work.Performer;
import io.scribehook.domain.work.WorkKind;

/**
 * What fails because the storage does not answer, or has no connection to give, did not fail: it comes again soon, and nothing
 * is counted.
 */
record Excused(Performer performer, Storage storage) implements Performer {
    @Override
    public WorkKind kind() {
        return performer.kind();
    }

    @Override
    public String perform(Claim claim) {
        try {
            return performer.perform(claim);
        } catch (Hindered e) {
            throw e;
        } catch (RuntimeException e) {
            if (storage.isAway(e)) throw new Hindered("the storage is out of reach", e);
            throw e;
        }
    }
}
