package io.scribehook.domain.fake;

import io.scribehook.domain.contract.LedgerContract;
import io.scribehook.domain.contract.Stores;

class InMemoryLedgerContractTest extends LedgerContract {
    @Override
    protected Stores emptyStores() {
        return InMemoryStores.empty();
    }
}
