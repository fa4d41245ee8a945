package io.scribehook.domain.callback;

import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.provider.Providers;
import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.Hindered;
import io.scribehook.domain.work.Performer;
import io.scribehook.domain.work.WorkKind;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads a stored event and applies what it says: outcome, transcript and follow-ups commit together. */
public final class InterpretEvent implements Performer {
    /** How often reading may fail before the event is put aside. */
    public static final int MOST_TRIES = 5;

    private static final Duration UNTIL_THERE_IS_ROOM = Duration.ofSeconds(2);

    private final CallbackEvents events;
    private final Providers providers;
    private final ApplyMeaning apply;
    private final Ledger ledger;
    private final ReadingRoom room;
    private final InstantSource clock;

    /** Bounds how much of the bodies is in memory at once. Thread-safe. */
    @FunctionalInterface
    public interface ReadingRoom {
        /**
         * Reads when there is room for a body of so many bytes, which it may have to wait for a while.
         *
         * @return what reading returned; empty when there was no room, and nothing was read
         */
        Optional<String> read(long bytes, Supplier<String> reading);
    }

    public InterpretEvent(
            CallbackEvents events,
            Providers providers,
            ApplyMeaning apply,
            Ledger ledger,
            ReadingRoom room,
            InstantSource clock) {
        this.events = events;
        this.providers = providers;
        this.apply = apply;
        this.ledger = ledger;
        this.room = room;
        this.clock = clock;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.INTERPRET;
    }

    @Override
    public String perform(Claim claim) {
        var id = new EventId(claim.work().subject());
        CallbackEvents.Kept kept = stored(() -> events.kept(id)).orElse(null);
        if (kept == null) return commit(claim, List.of(), "gone");
        return room.read(kept.event().bytes(), () -> interpret(claim, kept)).orElseGet(() -> {
            ledger.commit(claim, List.of(new Change.WorkDeferred(clock.instant().plus(UNTIL_THERE_IS_ROOM))));
            return "no_room";
        });
    }

    private String interpret(Claim claim, CallbackEvents.Kept kept) {
        CallbackEvent event = kept.event();
        if (claim.work().tries() >= MOST_TRIES)
            return quarantine(claim, event.id(), EventState.Why.CRASHED, "Reading it failed again and again.");
        if (event.proof() == Proof.EXPIRED_CAPABILITY && event.address() instanceof Address.ToSubmission)
            return quarantine(claim, event.id(), EventState.Why.LATE, "The time of its URL was over.");
        Optional<CallbackDialect> dialect = providers.dialect(event.provider());
        if (dialect.isEmpty())
            return quarantine(claim, event.id(), EventState.Why.UNREADABLE, "The provider's dialect is not installed.");
        try {
            return apply(claim, event, dialect.get().read(event, kept.body()));
        } catch (Body.Damaged _) {
            return quarantine(claim, event.id(), EventState.Why.UNREADABLE, "The stored bytes are damaged.");
        } catch (IOException e) {
            throw new Hindered("the body is out of reach", e);
        } catch (Ledger.LedgerUnavailable e) {
            throw new Hindered("the ledger is out of reach", e);
        }
    }

    /** Whatever goes wrong with the storage is not the event's fault. */
    private static <T> T stored(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuntimeException e) {
            throw new Hindered("the event is out of reach", e);
        }
    }

    /** Deciding reads as well. What fails while the storage answers is the event's fault. */
    private List<Change> decide(CallbackEvent event, Meaning meaning) {
        try {
            return apply.changes(event, meaning);
        } catch (RuntimeException e) {
            stored(() -> events.state(event.id()));
            throw e;
        }
    }

    private String apply(Claim claim, CallbackEvent event, Meaning meaning) {
        while (true) {
            var changes = new ArrayList<>(decide(event, meaning));
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
