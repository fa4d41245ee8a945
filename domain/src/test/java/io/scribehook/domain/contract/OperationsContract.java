package io.scribehook.domain.contract;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static io.scribehook.domain.fixture.Fixtures.newId;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.Subject;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.operation.Operation;
import io.scribehook.domain.operation.OperationId;
import io.scribehook.domain.operation.Operations;
import io.scribehook.domain.operation.Task;
import io.scribehook.domain.overview.FollowUpFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of operations. */
public abstract class OperationsContract {
    private static final FollowUpFilter NARROW =
            new FollowUpFilter("dead", new FollowUpKind("email"), new Subject.OfJob(new JobId(newId())));

    private Operations operations;

    /** With nothing in it; asked once before each test. */
    protected abstract Operations noOperations();

    @BeforeEach
    void open() {
        operations = noOperations();
    }

    private static Operation asked(FollowUpFilter filter) {
        return new Operation(new OperationId(newId()), new Task.Retry(filter), true, NOW, null, null, 0, 0, 0, null);
    }

    @Test
    void what_is_saved_is_found_as_it_was() {
        Operation wide = asked(FollowUpFilter.ALL);
        var ended = new Operation(
                new OperationId(newId()), new Task.Redo(NARROW), false, NOW, newId(), 5L, 3, 2, 1, NOW.plusSeconds(1));

        operations.save(wide);
        operations.save(ended);

        assertThat(operations.find(wide.id())).contains(wide);
        assertThat(operations.find(ended.id())).contains(ended);
        assertThat(operations.find(new OperationId(newId()))).isEmpty();
    }

    @Test
    void progress_replaces_what_was_known() {
        Operation asked = asked(NARROW);
        var further = new Operation(asked.id(), asked.task(), asked.dryRun(), NOW, newId(), null, 100, 90, 10, null);

        operations.save(asked);
        operations.save(further);

        assertThat(operations.find(asked.id())).contains(further);
        assertThat(operations.latest(10)).containsExactly(further);
    }

    @Test
    void the_latest_come_first() {
        Operation first = asked(FollowUpFilter.ALL);
        Operation second = asked(FollowUpFilter.ALL);
        Operation third = asked(FollowUpFilter.ALL);
        operations.save(second);
        operations.save(first);
        operations.save(third);

        assertThat(operations.latest(2)).containsExactly(third, second);
    }
}
