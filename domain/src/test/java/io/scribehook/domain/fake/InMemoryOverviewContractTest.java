package io.scribehook.domain.fake;

import io.scribehook.domain.contract.OverviewContract;
import io.scribehook.domain.contract.Stores;

class InMemoryOverviewContractTest extends OverviewContract {
    @Override
    protected Stores emptyStores() {
        return InMemoryStores.empty();
    }
}
