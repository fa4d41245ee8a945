package io.scribehook.persistence;

import io.scribehook.domain.contract.BacklogContract;
import io.scribehook.domain.contract.Stores;
import io.scribehook.domain.work.Backlog;

final class JdbcBacklogTest extends BacklogContract {
    @Override
    protected Stores emptyStores() {
        return TestService.emptyStores();
    }

    @Override
    protected Backlog backlog() {
        return TestService.bean(Backlog.class);
    }
}
