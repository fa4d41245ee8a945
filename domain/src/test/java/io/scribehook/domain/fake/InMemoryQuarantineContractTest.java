package io.scribehook.domain.fake;

import io.scribehook.domain.callback.Quarantine;
import io.scribehook.domain.contract.QuarantineContract;
import io.scribehook.domain.contract.Stores;

final class InMemoryQuarantineContractTest extends QuarantineContract {
    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected Stores emptyStores() {
        return InMemoryStores.over(store);
    }

    @Override
    protected Quarantine quarantine() {
        return new InMemoryQuarantine(store);
    }
}
