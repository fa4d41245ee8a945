package io.scribehook.persistence;

import io.scribehook.domain.contract.JobsContract;
import io.scribehook.domain.contract.Stores;

final class JdbcJobsTest extends JobsContract {
    @Override
    protected Stores emptyStores() {
        return TestService.emptyStores();
    }
}
