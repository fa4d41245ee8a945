package io.scribehook.domain.fake;

import io.scribehook.domain.contract.NewsFeedContract;
import io.scribehook.domain.contract.Stores;
import io.scribehook.domain.news.NewsFeed;

class InMemoryNewsFeedContractTest extends NewsFeedContract {
    private InMemoryStore store = new InMemoryStore();

    @Override
    protected Stores emptyStores() {
        store = new InMemoryStore();
        return InMemoryStores.over(store);
    }

    @Override
    protected NewsFeed feed() {
        return new InMemoryNewsFeed(store);
    }
}
