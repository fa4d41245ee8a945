package io.scribehook.persistence;

import io.scribehook.domain.contract.FollowUpsContract;
import io.scribehook.domain.contract.Stores;

final class JdbcFollowUpsTest extends FollowUpsContract {
    @Override
    protected Stores emptyStores() {
        return TestService.emptyStores();
    }
}
