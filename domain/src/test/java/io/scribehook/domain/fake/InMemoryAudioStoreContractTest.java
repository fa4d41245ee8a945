package io.scribehook.domain.fake;

import io.scribehook.domain.contract.AudioStoreContract;
import io.scribehook.domain.job.AudioStore;

class InMemoryAudioStoreContractTest extends AudioStoreContract {
    @Override
    protected AudioStore audioStore() {
        return new InMemoryAudioStore(new InMemoryStore());
    }
}
