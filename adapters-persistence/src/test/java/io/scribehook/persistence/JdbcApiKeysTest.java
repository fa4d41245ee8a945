package io.scribehook.persistence;

import io.scribehook.domain.access.ApiKeys;
import io.scribehook.domain.contract.ApiKeysContract;

final class JdbcApiKeysTest extends ApiKeysContract {
    @Override
    protected ApiKeys noApiKeys() {
        TestService.clear();
        return TestService.bean(ApiKeys.class);
    }
}
