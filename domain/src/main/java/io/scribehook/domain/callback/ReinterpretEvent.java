package io.scribehook.domain.callback;

import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.Work;
import io.scribehook.domain.work.WorkKind;
import java.time.InstantSource;
import java.util.List;

/** Has an event read again: under the same keys, so only what is missing is added. */
public final class ReinterpretEvent {
    private final CallbackEvents events;
    private final Ledger ledger;
    private final InstantSource clock;

    public ReinterpretEvent(CallbackEvents events, Ledger ledger, InstantSource clock) {
        this.events = events;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The lane of everything that one provider sends us. */
    public static Lane lane(CallbackEvent event) {
        return new Lane("interpret:" + event.provider());
    }

    /** What asking for it came to. */
    public enum Reinterpreted {
        /** It is due. */
        DUE,
        /** The bytes are no longer there. */
        BODY_GONE,
        NO_SUCH_EVENT
    }

    public Reinterpreted reinterpret(EventId id) {
        CallbackEvent event = events.find(id).orElse(null);
        if (event == null) return Reinterpreted.NO_SUCH_EVENT;
        if (events.body(id).isEmpty()) return Reinterpreted.BODY_GONE;
        var work = new Work(WorkKind.INTERPRET, id.value(), lane(event), clock.instant());
        ledger.commit(null, List.of(new Change.WorkScheduled(work)));
        return Reinterpreted.DUE;
    }
}
