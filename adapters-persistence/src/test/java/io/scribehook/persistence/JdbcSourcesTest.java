package io.scribehook.persistence;

import io.scribehook.domain.contract.SourcesContract;
import io.scribehook.domain.source.Sources;

final class JdbcSourcesTest extends SourcesContract {
    @Override
    protected Sources noSources() {
        TestService.clear();
        return TestService.bean(Sources.class);
    }
}
