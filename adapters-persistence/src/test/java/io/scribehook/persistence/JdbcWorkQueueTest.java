package io.scribehook.persistence;

import io.scribehook.domain.contract.WorkQueueContract;
import io.scribehook.domain.contract.Stores;

final class JdbcWorkQueueTest extends WorkQueueContract {
    @Override
    protected Stores emptyStores() {
        return TestService.emptyStores();
    }
}
