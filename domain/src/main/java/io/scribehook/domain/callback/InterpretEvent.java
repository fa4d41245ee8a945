package io.scribehook.domain.callback;

import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.provider.Providers;
import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.Performer;
import io.scribehook.domain.work.WorkKind;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a stored event and applies what it says: outcome, transcript and follow-ups commit together. */
public final class InterpretEvent implements Performer {
    /** How often reading may fail before the event is put aside. */
    public static final int MOST_TRIES = 5;

    private final CallbackEvents events;
    private final Providers providers;
    private final ApplyMeaning apply;
    private final Ledger ledger;
    private final InstantSource clock;

    public InterpretEvent(
            CallbackEvents events, Providers providers, ApplyMeaning apply, Ledger ledger, InstantSource clock) {
        this.events = events;
        this.providers = providers;
        this.apply = apply;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.INTERPRET;
    }

    @Override
    public String perform(Claim claim) {
        var id = new EventId(claim.work().subject());
        Optional<CallbackEvent> event = events.find(id);
        Optional<Body> body = events.body(id);
        if (event.isEmpty() || body.isEmpty()) return commit(claim, List.of(), "gone");
        if (claim.work().tries() >= MOST_TRIES)
            return quarantine(claim, id, EventState.Why.CRASHED, "Reading it failed " + MOST_TRIES + " times.");
        Optional<CallbackDialect> dialect = providers.dialect(event.get().provider());
        if (dialect.isEmpty())
            return quarantine(claim, id, EventState.Why.UNREADABLE, "The provider's dialect is not installed.");
        try {
            Meaning meaning = dialect.get().read(event.get(), body.get());
            return apply(claim, event.get(), meaning);
        } catch (IOException _) {
            var later =
                    clock.instant().plus(Duration.ofSeconds(1L << claim.work().tries()));
            ledger.commit(claim, List.of(new Change.WorkPostponed(later)));
            return "unreadable_now";
        }
    }

    private String apply(Claim claim, CallbackEvent event, Meaning meaning) {
        while (true) {
            var changes = new ArrayList<>(apply.changes(event, meaning));
            changes.add(new Change.WorkFinished());
            switch (ledger.commit(claim, changes)) {
                case COMMITTED -> {
                    return meaning.name();
                }
                case LEASE_LOST -> {
                    return "lease_lost";
                }
                case OVERTAKEN -> {} // read again and decide again
            }
        }
    }

    private String quarantine(Claim claim, EventId id, EventState.Why why, String note) {
        var state = new EventState.Quarantined(why, note, clock.instant());
        return commit(claim, List.of(new Change.EventRuled(id, state)), "quarantined");
    }

    private String commit(Claim claim, List<Change> changes, String what) {
        var all = new ArrayList<>(changes);
        all.add(new Change.WorkFinished());
        return switch (ledger.commit(claim, all)) {
            case COMMITTED -> what;
            case LEASE_LOST, OVERTAKEN -> "lease_lost";
        };
    }
}
