package io.scribehook.persistence;

import io.scribehook.domain.contract.InboxContract;
import io.scribehook.domain.contract.Stores;

final class JdbcInboxTest extends InboxContract {
    @Override
    protected Stores emptyStores() {
        return TestService.emptyStores();
    }
}
