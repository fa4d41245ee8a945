package io.scribehook.persistence;

import io.scribehook.domain.contract.Stores;
import io.scribehook.domain.contract.WorkQueueContract;

final class JdbcWorkQueueTest extends WorkQueueContract {
    @Override
    protected Stores emptyStores() {
        return TestService.emptyStores();
    }
}
