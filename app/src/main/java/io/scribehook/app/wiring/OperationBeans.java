package io.scribehook.app.wiring;

import io.micronaut.context.annotation.Factory;
import io.scribehook.domain.callback.ReinterpretEvent;
import io.scribehook.domain.followup.FollowUps;
import io.scribehook.domain.followup.RedoFollowUp;
import io.scribehook.domain.followup.RetryFollowUp;
import io.scribehook.domain.job.CancelJob;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.operation.Operations;
import io.scribehook.domain.operation.RunOperation;
import io.scribehook.domain.operation.StartOperation;
import io.scribehook.domain.operation.Verbs;
import io.scribehook.domain.overview.Overview;
import io.scribehook.domain.time.Ids;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** What operators do to many at once. */
@Factory
final class OperationBeans {
    @Singleton
    StartOperation startOperation(
            Operations operations, Overview overview, Ledger ledger, Ids ids, InstantSource clock) {
        return new StartOperation(operations, overview, ledger, ids, clock);
    }

    @Singleton
    Verbs verbs(
            FollowUps followUps,
            RetryFollowUp retry,
            RedoFollowUp redo,
            ReinterpretEvent reinterpret,
            CancelJob cancel) {
        return new Verbs(followUps, retry, redo, reinterpret, cancel);
    }

    @Singleton
    RunOperation runOperation(
            Operations operations, Overview overview, Verbs verbs, Ledger ledger, InstantSource clock) {
        return new RunOperation(operations, overview, verbs, ledger, clock);
    }
}
