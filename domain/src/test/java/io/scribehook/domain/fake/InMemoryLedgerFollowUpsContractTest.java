package io.scribehook.domain.fake;

import io.scribehook.domain.contract.LedgerFollowUpsContract;
import io.scribehook.domain.contract.Stores;

class InMemoryLedgerFollowUpsContractTest extends LedgerFollowUpsContract {
    @Override
    protected Stores emptyStores() {
        return InMemoryStores.empty();
    }
}
