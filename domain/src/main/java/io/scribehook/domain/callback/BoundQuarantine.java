package io.scribehook.domain.callback;

import io.scribehook.domain.callback.Quarantine.Amount;
import io.scribehook.domain.callback.Quarantine.Held;
import io.scribehook.domain.source.SourceName;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the quarantine of each source within bounds: strangers may send to an open source as much as they like. Between
 * two runs a source may hold more. Thread-safe.
 */
public final class BoundQuarantine {
    private static final int AT_ONCE = 500;

    private final Quarantine quarantine;
    private final Amount most;
    private final InstantSource clock;

    /** @param most what a source may hold of either */
    public BoundQuarantine(Quarantine quarantine, Amount most, InstantSource clock) {
        this.quarantine = quarantine;
        this.most = most;
        this.clock = clock;
    }

    /** What a source lost in this run. */
    public record Dropped(SourceName source, Amount amount) {}

    /** Looks at all sources, and drops what is too much where that may be dropped. */
    public List<Dropped> run() {
        var dropped = new ArrayList<Dropped>();
        for (Held at : quarantine.held()) {
            Amount amount = drop(at);
            if (amount.isSome()) dropped.add(new Dropped(at.source(), amount));
        }
        return dropped;
    }

    private Amount drop(Held at) {
        Amount dropped = Amount.NOTHING;
        while (true) {
            Amount excess = at.all().beyond(most.plus(dropped));
            if (!excess.isSome()) return dropped;
            Amount now = quarantine.drop(at.source(), excess, AT_ONCE, clock.instant());
            if (now.events() == 0) return dropped;
            dropped = dropped.plus(now);
        }
    }

    /** What each source holds now. */
    public List<Held> held() {
        return quarantine.held();
    }

    /** Whether what proves something is alone more than the source should hold. */
    public boolean isOverfull(Held source) {
        return source.all().minus(source.unproven()).beyond(most).isSome();
    }
}
