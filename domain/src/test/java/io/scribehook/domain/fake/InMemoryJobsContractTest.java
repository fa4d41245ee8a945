package io.scribehook.domain.fake;

import io.scribehook.domain.contract.JobsContract;
import io.scribehook.domain.contract.Stores;

class InMemoryJobsContractTest extends JobsContract {
    @Override
    protected Stores emptyStores() {
        return InMemoryStores.empty();
    }
}
