package io.scribehook.persistence;

import io.scribehook.domain.contract.OverviewContract;
import io.scribehook.domain.contract.Stores;

final class JdbcOverviewTest extends OverviewContract {
    @Override
    protected Stores emptyStores() {
        return TestService.emptyStores();
    }

    @Override
    protected void catchUp() {
        TestService.catchUp();
    }
}
