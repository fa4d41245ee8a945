package io.scribehook.domain.fake;

import io.scribehook.domain.contract.StorageContract;
import io.scribehook.domain.ledger.Storage;

class InMemoryStorageTest extends StorageContract {
    @Override
    protected Storage storage() {
        return new InMemoryStorage();
    }
}
