package io.scribehook.persistence;

import io.scribehook.domain.contract.Stores;
import io.scribehook.domain.contract.TranscriptsContract;

final class JdbcTranscriptsTest extends TranscriptsContract {
    @Override
    protected Stores emptyStores() {
        return TestService.emptyStores();
    }
}
