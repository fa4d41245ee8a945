package io.scribehook.persistence;

import io.scribehook.domain.contract.LedgerFollowUpsContract;
import io.scribehook.domain.contract.Stores;

final class JdbcLedgerFollowUpsTest extends LedgerFollowUpsContract {
    @Override
    protected Stores emptyStores() {
        return TestService.emptyStores();
    }
}
