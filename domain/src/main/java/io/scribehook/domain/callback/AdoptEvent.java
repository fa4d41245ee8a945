package io.scribehook.domain.callback;

import io.scribehook.domain.job.JobId;
import io.scribehook.domain.job.Jobs;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.source.Source;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.source.Sources;
import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.Work;
import io.scribehook.domain.work.WorkKind;
import java.time.InstantSource;
import java.util.List;

/** A person says where an event in quarantine belongs: to a job, or to a source. It is then read again as one of theirs. */
public final class AdoptEvent {
    private final CallbackEvents events;
    private final Jobs jobs;
    private final Sources sources;
    private final Ledger ledger;
    private final InstantSource clock;

    public AdoptEvent(CallbackEvents events, Jobs jobs, Sources sources, Ledger ledger, InstantSource clock) {
        this.events = events;
        this.jobs = jobs;
        this.sources = sources;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What asking for it came to. */
    public enum Adopted {
        /** It is adopted, and due to be read. */
        DUE,
        NO_SUCH_EVENT,
        NO_SUCH_JOB,
        NO_SUCH_SOURCE,
        /** Only what is in quarantine can be adopted. */
        NOT_IN_QUARANTINE,
        /** The bytes are no longer there. */
        BODY_GONE
    }

    public Adopted byJob(EventId id, JobId job) {
        CallbackEvent event = events.find(id).orElse(null);
        if (event == null) return Adopted.NO_SUCH_EVENT;
        if (jobs.find(job).isEmpty()) return Adopted.NO_SUCH_JOB;
        return adopt(event, new Address.AdoptedBy(job), event.provider());
    }

    public Adopted bySource(EventId id, SourceName name) {
        CallbackEvent event = events.find(id).orElse(null);
        if (event == null) return Adopted.NO_SUCH_EVENT;
        Source source = sources.find(name).orElse(null);
        if (source == null) return Adopted.NO_SUCH_SOURCE;
        return adopt(event, new Address.ToSource(name), source.dialect());
    }

    private Adopted adopt(CallbackEvent event, Address by, ProviderName provider) {
        boolean held = events.state(event.id())
                .filter(EventState.Quarantined.class::isInstance)
                .isPresent();
        if (!held) return Adopted.NOT_IN_QUARANTINE;
        if (events.body(event.id()).isEmpty()) return Adopted.BODY_GONE;
        var lane = new Lane("interpret:" + provider);
        ledger.commit(
                null,
                List.of(
                        new Change.EventAdopted(event.id(), by, provider),
                        new Change.WorkScheduled(
                                new Work(WorkKind.INTERPRET, event.id().value(), lane, clock.instant()))));
        return Adopted.DUE;
    }
}
