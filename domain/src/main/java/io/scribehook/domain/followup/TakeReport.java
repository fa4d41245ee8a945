package io.scribehook.domain.followup;

import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Commitment;
import io.scribehook.domain.ledger.Ledger;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Takes what a carrier reports on a message into the history of its follow-up. A report on a follow-up of which it was
 * unknown whether it went out is the proof that it did.
 */
public final class TakeReport {
    private final List<ReportReader> readers;
    private final FollowUps followUps;
    private final DeliveryReports reports;
    private final Ledger ledger;
    private final Succession succession;
    private final InstantSource clock;

    public TakeReport(
            Collection<ReportReader> readers,
            FollowUps followUps,
            DeliveryReports reports,
            Ledger ledger,
            Succession succession,
            InstantSource clock) {
        this.readers = List.copyOf(readers);
        this.followUps = followUps;
        this.reports = reports;
        this.ledger = ledger;
        this.succession = succession;
        this.clock = clock;
    }

    /** What a report came to. */
    public enum Taken {
        /** It is in the history, or says nothing that belongs there. */
        TAKEN,
        UNPROVEN,
        NO_SUCH_FOLLOW_UP
    }

    public Taken take(FollowUpKind kind, FollowUpId about, Map<String, String> headers, byte[] body) {
        ReportReader reader = readers.stream()
                .filter(it -> it.kind().equals(kind))
                .findFirst()
                .orElse(null);
        if (reader == null) return Taken.NO_SUCH_FOLLOW_UP;
        return switch (reader.read(about, headers, body)) {
            case ReportReader.Reading.Unproven _ -> Taken.UNPROVEN;
            case ReportReader.Reading.Meaningless _ -> Taken.TAKEN;
            case ReportReader.Reading.Reported reported -> take(kind, about, reported);
        };
    }

    private Taken take(FollowUpKind kind, FollowUpId about, ReportReader.Reading.Reported reported) {
        if (followUps.find(about).filter(it -> it.kind().equals(kind)).isEmpty()) return Taken.NO_SUCH_FOLLOW_UP;
        reports.keep(new DeliveryReport(
                about, reported.receipt(), reported.status(), reported.progress(), reported.code(), clock.instant()));
        while (true) {
            FollowUp followUp = followUps.find(about).orElse(null);
            if (followUp == null || !(followUp.state() instanceof FollowUpState.Unknown unknown)) return Taken.TAKEN;
            var changes = new ArrayList<Change>();
            changes.add(new Change.FollowUpMoved(
                    followUp.moved(new FollowUpState.Done(unknown.attempts(), reported.receipt(), clock.instant()))));
            changes.addAll(succession.done(followUp));
            if (ledger.commit(null, changes) == Commitment.COMMITTED) return Taken.TAKEN;
        }
    }
}
