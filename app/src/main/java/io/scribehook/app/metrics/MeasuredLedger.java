package io.scribehook.app.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUpId;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Commitment;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.work.Claim;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Counts what was decided, once it is committed: whatever happens to jobs, events and follow-ups passes here. */
final class MeasuredLedger implements Ledger {
    private final Ledger ledger;
    private final MeterRegistry registry;

    private MeasuredLedger(Ledger ledger, MeterRegistry registry) {
        this.ledger = ledger;
        this.registry = registry;
    }

    @Override
    public Commitment commit(@Nullable Claim claim, List<Change> changes) {
        Commitment commitment = ledger.commit(claim, changes);
        if (commitment == Commitment.COMMITTED) changes.forEach(change -> count(change, changes));
        return commitment;
    }

    private void count(Change change, List<Change> changes) {
        switch (change) {
            case Change.JobCreated created -> jobs(created.job().provider().value(), "accepted");
            case Change.JobMoved(var job) ->
                jobs(job.provider().value(), job.state().name());
            case Change.EventRuled ruled -> read(ruled.state());
            case Change.FollowUpOwed owed -> followUps(owed.followUp().kind().value(), "owed");
            case Change.FollowUpMoved(var followUp) ->
                followUps(followUp.kind().value(), followUp.state().name());
            case Change.AttemptMade(var attempt) ->
                registry.counter(
                                "scribehook.follow.up.attempts",
                                "type",
                                kind(attempt.followUp(), changes),
                                "result",
                                attempt.result().name())
                        .increment();
            case Change _ -> {
                // what is left is of no interest by itself, or is work, which is measured where it is done
            }
        }
    }

    private void jobs(String provider, String state) {
        registry.counter("scribehook.jobs", "provider", provider, "state", state)
                .increment();
    }

    private void followUps(String type, String state) {
        registry.counter("scribehook.follow.ups", "type", type, "state", state).increment();
    }

    private void read(EventState state) {
        String as = switch (state) {
            case EventState.Received _ -> "again";
            case EventState.Interpreted interpreted -> interpreted.meaning();
            case EventState.Quarantined quarantined -> quarantined.why().name().toLowerCase(Locale.ROOT);
        };
        registry.counter("scribehook.events.read", "state", state.name(), "as", as)
                .increment();
    }

    /** An attempt comes with what it did to its follow-up. */
    private static String kind(FollowUpId id, List<Change> changes) {
        for (Change change : changes)
            if (change instanceof Change.FollowUpMoved(FollowUp next)
                    && next.id().equals(id)) return next.kind().value();
        return "unknown";
    }

    /** Puts itself around the ledger, whichever it is. */
    @Singleton
    static final class Listener implements BeanCreatedEventListener<Ledger> {
        private final MeterRegistry registry;

        Listener(MeterRegistry registry) {
            this.registry = registry;
        }

        @Override
        public Ledger onCreated(BeanCreatedEvent<Ledger> event) {
            return new MeasuredLedger(event.getBean(), registry);
        }
    }
}
