package io.scribehook.persistence;

import io.scribehook.domain.contract.LanesContract;
import io.scribehook.domain.contract.Stores;

final class JdbcLanesTest extends LanesContract {
    @Override
    protected Stores emptyStores() {
        return TestService.emptyStores();
    }
}
