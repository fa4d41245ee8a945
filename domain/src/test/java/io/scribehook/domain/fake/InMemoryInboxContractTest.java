package io.scribehook.domain.fake;

import io.scribehook.domain.contract.InboxContract;
import io.scribehook.domain.contract.Stores;

class InMemoryInboxContractTest extends InboxContract {
    @Override
    protected Stores emptyStores() {
        return InMemoryStores.empty();
    }
}
