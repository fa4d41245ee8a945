package io.scribehook.domain.fake;

import io.scribehook.domain.contract.SilencesContract;
import io.scribehook.domain.contract.Stores;
import io.scribehook.domain.silence.Silences;

final class InMemorySilencesContractTest extends SilencesContract {
    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected Stores emptyStores() {
        return InMemoryStores.over(store);
    }

    @Override
    protected Silences silences() {
        return new InMemorySilences(store);
    }
}
