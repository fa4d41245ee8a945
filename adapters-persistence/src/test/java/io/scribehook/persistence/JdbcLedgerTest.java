package io.scribehook.persistence;

import io.scribehook.domain.contract.LedgerContract;
import io.scribehook.domain.contract.Stores;

final class JdbcLedgerTest extends LedgerContract {
    @Override
    protected Stores emptyStores() {
        return TestService.emptyStores();
    }
}
