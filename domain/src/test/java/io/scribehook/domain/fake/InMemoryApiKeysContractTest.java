package io.scribehook.domain.fake;

import io.scribehook.domain.access.ApiKeys;
import io.scribehook.domain.contract.ApiKeysContract;

class InMemoryApiKeysContractTest extends ApiKeysContract {
    @Override
    protected ApiKeys noApiKeys() {
        return new InMemoryApiKeys(new InMemoryStore());
    }
}
