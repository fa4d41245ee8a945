package io.scribehook.persistence;

import io.scribehook.domain.contract.OverviewOfJobsContract;
import io.scribehook.domain.contract.Stores;

final class JdbcOverviewOfJobsTest extends OverviewOfJobsContract {
    @Override
    protected Stores emptyStores() {
        return TestService.emptyStores();
    }

    @Override
    protected void catchUp() {
        TestService.catchUp();
    }
}
