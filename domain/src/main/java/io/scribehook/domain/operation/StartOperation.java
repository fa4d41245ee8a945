package io.scribehook.domain.operation;

import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Commitment;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.time.Ids;
import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.Work;
import io.scribehook.domain.work.WorkKind;
import java.time.InstantSource;
import java.util.List;

/** Takes an operation on, to be carried out in the background. */
public final class StartOperation {
    private static final Lane LANE = new Lane("operations");

    private final Operations operations;
    private final Ledger ledger;
    private final Ids ids;
    private final InstantSource clock;

    public StartOperation(Operations operations, Ledger ledger, Ids ids, InstantSource clock) {
        this.operations = operations;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    public Operation start(Task task, boolean dryRun) {
        var now = clock.instant();
        var operation = Operation.asked(new OperationId(ids.next()), task, dryRun, now);
        // the other way round a crash between them would leave an operation that nobody carries out
        var work = new Work(WorkKind.OPERATE, operation.id().value(), LANE, now);
        if (ledger.commit(null, List.of(new Change.WorkScheduled(work))) != Commitment.COMMITTED)
            throw new IllegalStateException("new work was overtaken");
        operations.save(operation);
        return operation;
    }
}
