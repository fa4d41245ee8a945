package io.scribehook.domain.fake;

import io.scribehook.domain.contract.Stores;
import io.scribehook.domain.contract.WorkQueueContract;

class InMemoryWorkQueueContractTest extends WorkQueueContract {
    @Override
    protected Stores emptyStores() {
        return InMemoryStores.empty();
    }
}
