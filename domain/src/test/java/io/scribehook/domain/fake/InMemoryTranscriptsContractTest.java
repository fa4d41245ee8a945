package io.scribehook.domain.fake;

import io.scribehook.domain.contract.Stores;
import io.scribehook.domain.contract.TranscriptsContract;

class InMemoryTranscriptsContractTest extends TranscriptsContract {
    @Override
    protected Stores emptyStores() {
        return InMemoryStores.empty();
    }
}
