package io.scribehook.domain.followup;

import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Commitment;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.text.JsonText;
import io.scribehook.domain.time.Ids;
import io.scribehook.domain.work.Priority;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Owes a follow-up anew: a new one with a new key and perhaps corrected settings takes the old one's place. */
public final class RedoFollowUp {
    private final FollowUps followUps;
    private final Channels channels;
    private final Ledger ledger;
    private final OweFollowUps owe;
    private final Succession succession;
    private final Ids ids;
    private final InstantSource clock;

    public RedoFollowUp(
            FollowUps followUps, Channels channels, Ledger ledger, OweFollowUps owe, Ids ids, InstantSource clock) {
        this.followUps = followUps;
        this.channels = channels;
        this.ledger = ledger;
        this.owe = owe;
        this.succession = new Succession(followUps, owe, clock);
        this.ids = ids;
        this.clock = clock;
    }

    /** What asking for it came to. */
    public sealed interface Redone {
        record Owed(FollowUpId id) implements Redone {}

        /** The settings are not good. */
        record Faulty(List<String> faults) implements Redone {}

        /** It is under way, or due anyway. */
        record NotEnded() implements Redone {}

        record NoSuchFollowUp() implements Redone {}
    }

    /**
     * Owes it anew, unless it is still to be carried out anyway.
     *
     * @param settings instead of the old ones, null to keep them
     */
    public Redone redo(FollowUpId id, @Nullable JsonText settings) {
        return redo(id, settings, null);
    }

    /**
     * The same, among other work.
     *
     * @param priority instead of the step's, null to keep that
     */
    public Redone redo(FollowUpId id, @Nullable JsonText settings, @Nullable Priority priority) {
        while (true) {
            FollowUp old = followUps.find(id).orElse(null);
            if (old == null) return new Redone.NoSuchFollowUp();
            if (!old.state().ended() && !(old.state() instanceof FollowUpState.Unknown)) return new Redone.NotEnded();
            var faults = settings == null
                    ? List.<String>of()
                    : channels.find(old.kind())
                            .map(channel -> channel.faults(settings))
                            .orElse(List.of("There is no such channel."));
            if (!faults.isEmpty()) return new Redone.Faulty(faults);
            FollowUp anew = anew(
                    old,
                    settings == null ? old.step().settings() : settings,
                    priority == null ? old.step().priority() : priority);
            if (commit(old, anew) == Commitment.COMMITTED) return new Redone.Owed(anew.id());
        }
    }

    private FollowUp anew(FollowUp old, JsonText settings, Priority priority) {
        Instant now = clock.instant();
        PlanStep step = old.step();
        return new FollowUp(
                new FollowUpId(ids.next()),
                old.subject(),
                old.branch(),
                new PlanStep(step.name(), step.kind(), step.on(), settings, step.after(), step.conditions(), priority),
                null,
                null,
                old.id(),
                now,
                new FollowUpState.Waiting(0, now, FollowUpState.Hold.NONE),
                0);
    }

    private Commitment commit(FollowUp old, FollowUp anew) {
        var changes = new ArrayList<Change>();
        if (old.state() instanceof FollowUpState.Unknown unknown) {
            var given =
                    new FollowUpState.Dead(unknown.attempts(), "Unknown whether it went out; redone.", clock.instant());
            changes.add(new Change.FollowUpMoved(old.moved(given)));
        }
        changes.add(new Change.FollowUpOwed(anew, owe.workFor(anew)));
        changes.addAll(succession.triedAgain(anew));
        return ledger.commit(null, changes);
    }
}
