package io.scribehook.domain.fake;

import io.scribehook.domain.contract.OldRecordsContract;
import io.scribehook.domain.contract.Stores;
import io.scribehook.domain.retention.OldRecords;

final class InMemoryOldRecordsContractTest extends OldRecordsContract {
    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected Stores emptyStores() {
        return InMemoryStores.over(store);
    }

    @Override
    protected OldRecords records() {
        return new InMemoryOldRecords(store);
    }
}
