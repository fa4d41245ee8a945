package io.scribehook.domain.operation;

import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Commitment;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.overview.Overview;
import io.scribehook.domain.time.Ids;
import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.Work;
import io.scribehook.domain.work.WorkKind;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes an operation on, to be carried out in the background. */
public final class StartOperation {
    private static final Lane LANE = new Lane("operations");

    private final Operations operations;
    private final Overview overview;
    private final Ledger ledger;
    private final Ids ids;
    private final InstantSource clock;

    public StartOperation(Operations operations, Overview overview, Ledger ledger, Ids ids, InstantSource clock) {
        this.operations = operations;
        this.overview = overview;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    public Operation start(Task task, boolean dryRun) {
        var now = clock.instant();
        var operation = Operation.asked(new OperationId(ids.next()), task, dryRun, total(task), now);
        // the other way round a crash between them would leave an operation that nobody carries out
        var work = new Work(WorkKind.OPERATE, operation.id().value(), LANE, now);
        if (ledger.commit(null, List.of(new Change.WorkScheduled(work))) != Commitment.COMMITTED)
            throw new IllegalStateException("new work was overtaken");
        operations.save(operation);
        return operation;
    }

    /** Counts are kept by state: whatever else the filter asks for would have to be looked through. */
    private @Nullable Long total(Task task) {
        String counted = switch (task) {
            case Task.Retry(var filter) -> filter.isStateAlone() ? "follow_ups." + filter.state() : null;
            case Task.Redo(var filter) -> filter.isStateAlone() ? "follow_ups." + filter.state() : null;
            case Task.Reinterpret(var filter) -> filter.isStateAlone() ? "events." + filter.state() : null;
            case Task.Cancel(var filter) -> filter.isStateAlone() ? "jobs." + filter.state() : null;
        };
        return counted == null ? null : overview.counts().getOrDefault(counted, 0L);
    }
}
