package io.scribehook.domain.fake;

import io.scribehook.domain.contract.FollowUpsContract;
import io.scribehook.domain.contract.Stores;

class InMemoryFollowUpsContractTest extends FollowUpsContract {
    @Override
    protected Stores emptyStores() {
        return InMemoryStores.empty();
    }
}
