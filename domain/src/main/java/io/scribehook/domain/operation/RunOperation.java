package io.scribehook.domain.operation;

import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUps;
import io.scribehook.domain.followup.RedoFollowUp;
import io.scribehook.domain.followup.RetryFollowUp;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Commitment;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.overview.Overview;
import io.scribehook.domain.overview.Page;
import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.Performer;
import io.scribehook.domain.work.WorkKind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Carries an operation out, a page at a time. Whoever takes it over after a crash begins with the page that was not noted:
 * what was done of it no longer matches, or is seen to be done.
 */
public final class RunOperation implements Performer {
    private static final int PAGE = 100;

    private final Operations operations;
    private final Overview overview;
    private final Verbs verbs;
    private final Ledger ledger;
    private final InstantSource clock;

    /** What can be done to a follow-up. */
    public record Verbs(FollowUps followUps, RetryFollowUp retry, RedoFollowUp redo) {
        boolean apply(Operation.Verb verb, FollowUp followUp) {
            return switch (verb) {
                case RETRY -> retry.retry(followUp.id()) == RetryFollowUp.Retried.DUE;
                case REDO ->
                    !isReplaced(followUp) && redo.redo(followUp.id(), null) instanceof RedoFollowUp.Redone.Owed;
            };
        }

        private boolean isReplaced(FollowUp followUp) {
            return followUps.of(followUp.subject()).stream()
                    .anyMatch(it -> followUp.id().equals(it.supersedes()));
        }
    }

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
        if (operation == null || operation.endedAt() != null)
            return settle(claim, new Change.WorkFinished(), "nothing_to_do");
        Page<FollowUp> page = overview.followUps(operation.filter(), new Page.Asked(PAGE, operation.cursor()));
        int applied = 0;
        if (!operation.dryRun())
            for (FollowUp followUp : page.items()) if (verbs.apply(operation.verb(), followUp)) applied++;
        Instant now = clock.instant();
        operations.save(operation.after(page.items().size(), applied, page.next(), now));
        return page.next() == null
                ? settle(claim, new Change.WorkFinished(), "ended")
                : settle(claim, new Change.WorkPostponed(now), "goes_on");
    }

    private String settle(Claim claim, Change change, String came) {
        return ledger.commit(claim, List.of(change)) == Commitment.COMMITTED ? came : "lease_lost";
    }
}
