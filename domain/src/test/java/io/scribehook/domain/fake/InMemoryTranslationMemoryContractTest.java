package io.scribehook.domain.fake;

import io.scribehook.domain.contract.TranslationMemoryContract;
import io.scribehook.domain.fixture.Fixtures;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.transcript.TranslationMemory;

class InMemoryTranslationMemoryContractTest extends TranslationMemoryContract {
    @Override
    protected TranslationMemory empty() {
        return new InMemoryTranslationMemory();
    }

    @Override
    protected JobId job() {
        return new JobId(Fixtures.newId());
    }
}
