package io.scribehook.persistence;

import io.scribehook.domain.callback.Quarantine;
import io.scribehook.domain.contract.QuarantineContract;
import io.scribehook.domain.contract.Stores;

final class JdbcQuarantineTest extends QuarantineContract {
    @Override
    protected Stores emptyStores() {
        return TestService.emptyStores();
    }

    @Override
    protected Quarantine quarantine() {
        return TestService.bean(Quarantine.class);
    }
}
