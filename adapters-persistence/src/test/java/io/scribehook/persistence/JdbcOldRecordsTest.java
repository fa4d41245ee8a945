package io.scribehook.persistence;

import io.scribehook.domain.contract.OldRecordsContract;
import io.scribehook.domain.contract.Stores;
import io.scribehook.domain.retention.OldRecords;

final class JdbcOldRecordsTest extends OldRecordsContract {
    @Override
    protected Stores emptyStores() {
        return TestService.emptyStores();
    }

    @Override
    protected OldRecords records() {
        return TestService.bean(OldRecords.class);
    }
}
