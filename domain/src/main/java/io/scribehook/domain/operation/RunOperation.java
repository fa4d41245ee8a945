package io.scribehook.domain.operation;

import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Commitment;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.overview.Overview;
import io.scribehook.domain.overview.Page;
import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.Performer;
import io.scribehook.domain.work.WorkKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;

/**
 * Carries an operation out, a page at a time. Whoever takes it over after a crash begins with the page that was not noted:
 * what was done of it no longer matches, or is seen to be done.
 */
public final class RunOperation implements Performer {
    private static final int PAGE = 100;
    /** Work is there a moment before its operation; when that never comes nobody was told of it. */
    private static final int LOOKS = 25;

    private static final Duration UNTIL_IT_IS_THERE = Duration.ofMillis(200);

    private final Operations operations;
    private final Overview overview;
    private final Verbs verbs;
    private final Ledger ledger;
    private final InstantSource clock;

    public RunOperation(Operations operations, Overview overview, Verbs verbs, Ledger ledger, InstantSource clock) {
        this.operations = operations;
        this.overview = overview;
        this.verbs = verbs;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.OPERATE;
    }

    @Override
    public String perform(Claim claim) {
        Operation operation =
                operations.find(new OperationId(claim.work().subject())).orElse(null);
        if (operation == null && claim.work().tries() < LOOKS)
            return settle(claim, new Change.WorkPostponed(clock.instant().plus(UNTIL_IT_IS_THERE)), "not_there_yet");
        if (operation == null || operation.endedAt() != null)
            return settle(claim, new Change.WorkFinished(), "nothing_to_do");
        Operation.Progress made = page(operation);
        Instant now = clock.instant();
        operations.save(operation.after(made, now));
        return made.next() == null
                ? settle(claim, new Change.WorkFinished(), "ended")
                : settle(claim, new Change.WorkPostponed(now), "goes_on");
    }

    private Operation.Progress page(Operation operation) {
        var asked = new Page.Asked(PAGE, operation.cursor());
        return switch (operation.task()) {
            case Task.Retry(var filter) -> each(operation, overview.followUps(filter, asked), verbs::retried);
            case Task.Redo(var filter) -> each(operation, overview.followUps(filter, asked), verbs::redone);
            case Task.Reinterpret(var filter) -> each(operation, overview.events(filter, asked), verbs::readAgain);
            case Task.Cancel(var filter) -> each(operation, overview.jobs(filter, asked), verbs::cancelled);
        };
    }

    private static <T> Operation.Progress each(Operation operation, Page<T> page, Predicate<T> verb) {
        int done = 0;
        if (!operation.dryRun()) for (T item : page.items()) if (verb.test(item)) done++;
        return new Operation.Progress(page.items().size(), done, page.next());
    }

    private String settle(Claim claim, Change change, String came) {
        return ledger.commit(claim, List.of(change)) == Commitment.COMMITTED ? came : "lease_lost";
    }
}
