package io.scribehook.persistence;

import io.scribehook.domain.contract.LedgerLeasesContract;
import io.scribehook.domain.contract.Stores;

final class JdbcLedgerLeasesTest extends LedgerLeasesContract {
    @Override
    protected Stores emptyStores() {
        return TestService.emptyStores();
    }
}
