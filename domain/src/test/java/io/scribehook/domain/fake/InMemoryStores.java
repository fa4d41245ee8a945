package io.scribehook.domain.fake;

import io.scribehook.domain.contract.Stores;

/** Everything over one new store. */
final class InMemoryStores {
    private InMemoryStores() {}

    static Stores empty() {
        return over(new InMemoryStore());
    }

    static Stores over(InMemoryStore store) {
        return new Stores(
                new InMemoryLedger(store),
                new InMemoryWorkQueue(store),
                new InMemoryInbox(store),
                new InMemoryCallbackEvents(store),
                new InMemoryJobs(store),
                new InMemoryTranscripts(store),
                new InMemoryFollowUps(store),
                new InMemoryOverview(store),
                new InMemoryLanes(store));
    }
}
