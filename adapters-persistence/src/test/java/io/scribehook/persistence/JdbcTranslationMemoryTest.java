package io.scribehook.persistence;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static io.scribehook.domain.fixture.Fixtures.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.contract.TranslationMemoryContract;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.transcript.TranslationMemory;
import io.scribehook.domain.transcript.TranslationMemory.Piece;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class JdbcTranslationMemoryTest extends TranslationMemoryContract {
    @Override
    protected TranslationMemory empty() {
        TestService.clear();
        return TestService.bean(TranslationMemory.class);
    }

    @Override
    protected JobId job() {
        Job job = aJob().build();
        var _ = TestService.bean(Ledger.class).commit(null, List.of(new Change.JobCreated(job, null)));
        return job.id();
    }

    @Test
    void nothing_is_remembered_of_a_job_that_is_gone() {
        var memory = empty();
        var piece = new Piece("deepl", "en", "es", "Hello.");
        JobId job = job();
        memory.begin(job, List.of(piece), NOW);
        memory.keep(Map.of(piece, "Hola."));

        TestService.jdbi().useHandle(handle -> handle.execute("delete from jobs where id = ?", job.value()));

        assertThat(memory.known(List.of(piece))).isEmpty();
    }
}
