package io.scribehook.persistence;

import io.scribehook.domain.contract.InboxContract;
import io.scribehook.domain.contract.Stores;

final class SpoolingInboxTest extends InboxContract {
    @Override
    protected Stores emptyStores() {
        return TestService.emptyStores();
    }
}
