package io.scribehook.domain.fake;

import io.scribehook.domain.contract.LedgerLeasesContract;
import io.scribehook.domain.contract.Stores;

class InMemoryLedgerLeasesContractTest extends LedgerLeasesContract {
    @Override
    protected Stores emptyStores() {
        return InMemoryStores.empty();
    }
}
