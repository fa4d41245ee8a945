package io.scribehook.persistence;

import io.scribehook.domain.contract.TranscriptsContract;
import io.scribehook.domain.contract.Stores;

final class JdbcTranscriptsTest extends TranscriptsContract {
    @Override
    protected Stores emptyStores() {
        return TestService.emptyStores();
    }
}
