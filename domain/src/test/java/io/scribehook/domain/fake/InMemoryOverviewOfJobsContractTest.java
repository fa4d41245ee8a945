package io.scribehook.domain.fake;

import io.scribehook.domain.contract.OverviewOfJobsContract;
import io.scribehook.domain.contract.Stores;

class InMemoryOverviewOfJobsContractTest extends OverviewOfJobsContract {
    @Override
    protected Stores emptyStores() {
        return InMemoryStores.empty();
    }
}
