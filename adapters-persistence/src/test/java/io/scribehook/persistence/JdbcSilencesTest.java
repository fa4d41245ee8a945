package io.scribehook.persistence;

import io.scribehook.domain.contract.SilencesContract;
import io.scribehook.domain.contract.Stores;
import io.scribehook.domain.silence.Silences;

final class JdbcSilencesTest extends SilencesContract {
    @Override
    protected Stores emptyStores() {
        return TestService.emptyStores();
    }

    @Override
    protected Silences silences() {
        return TestService.bean(Silences.class);
    }
}
