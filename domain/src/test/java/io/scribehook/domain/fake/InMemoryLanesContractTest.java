package io.scribehook.domain.fake;

import io.scribehook.domain.contract.LanesContract;
import io.scribehook.domain.contract.Stores;

final class InMemoryLanesContractTest extends LanesContract {
    @Override
    protected Stores emptyStores() {
        return InMemoryStores.empty();
    }
}
