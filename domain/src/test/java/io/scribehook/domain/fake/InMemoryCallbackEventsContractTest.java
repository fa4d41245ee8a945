package io.scribehook.domain.fake;

import io.scribehook.domain.contract.CallbackEventsContract;
import io.scribehook.domain.contract.Stores;

class InMemoryCallbackEventsContractTest extends CallbackEventsContract {
    @Override
    protected Stores emptyStores() {
        return InMemoryStores.empty();
    }
}
