package io.scribehook.persistence;

import io.scribehook.domain.contract.CallbackEventsContract;
import io.scribehook.domain.contract.Stores;

final class JdbcCallbackEventsTest extends CallbackEventsContract {
    @Override
    protected Stores emptyStores() {
        return TestService.emptyStores();
    }
}
