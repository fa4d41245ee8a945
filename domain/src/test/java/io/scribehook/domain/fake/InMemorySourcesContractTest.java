package io.scribehook.domain.fake;

import io.scribehook.domain.contract.SourcesContract;
import io.scribehook.domain.source.Sources;

class InMemorySourcesContractTest extends SourcesContract {
    @Override
    protected Sources noSources() {
        return new InMemorySources(new InMemoryStore());
    }
}
