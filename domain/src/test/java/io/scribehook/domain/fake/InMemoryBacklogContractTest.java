package io.scribehook.domain.fake;

import io.scribehook.domain.contract.BacklogContract;
import io.scribehook.domain.contract.Stores;
import io.scribehook.domain.work.Backlog;

final class InMemoryBacklogContractTest extends BacklogContract {
    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected Stores emptyStores() {
        return InMemoryStores.over(store);
    }

    @Override
    protected Backlog backlog() {
        return new InMemoryBacklog(store);
    }
}
