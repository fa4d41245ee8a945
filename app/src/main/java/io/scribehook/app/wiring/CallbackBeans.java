package io.scribehook.app.wiring;

import io.micronaut.context.annotation.Factory;
import io.scribehook.domain.callback.AdoptEvent;
import io.scribehook.domain.callback.ApplyMeaning;
import io.scribehook.domain.callback.CallbackEvents;
import io.scribehook.domain.callback.InterpretEvent;
import io.scribehook.domain.callback.InterpretEvent.ReadingRoom;
import io.scribehook.domain.callback.MatchEvent;
import io.scribehook.domain.callback.ReinterpretEvent;
import io.scribehook.domain.followup.OweFollowUps;
import io.scribehook.domain.job.JobRules;
import io.scribehook.domain.job.Jobs;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.provider.Providers;
import io.scribehook.domain.source.Sources;
import io.scribehook.domain.transcript.Transcripts;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The use cases around callbacks, each from the ports that it needs. */
@Factory
final class CallbackBeans {
    @Singleton
    MatchEvent matchEvent(Jobs jobs, Sources sources, JobRules rules) {
        return new MatchEvent(jobs, sources, rules);
    }

    @Singleton
    ApplyMeaning applyMeaning(
            MatchEvent match,
            CallbackEvents events,
            Transcripts transcripts,
            Sources sources,
            OweFollowUps owe,
            InstantSource clock) {
        return new ApplyMeaning(match, events, transcripts, sources, owe, clock);
    }

    @Singleton
    InterpretEvent interpretEvent(
            CallbackEvents events,
            Providers providers,
            ApplyMeaning apply,
            Ledger ledger,
            ReadingRoom room,
            InstantSource clock) {
        return new InterpretEvent(events, providers, apply, ledger, room, clock);
    }

    @Singleton
    AdoptEvent adoptEvent(CallbackEvents events, Jobs jobs, Sources sources, Ledger ledger, InstantSource clock) {
        return new AdoptEvent(events, jobs, sources, ledger, clock);
    }

    @Singleton
    ReinterpretEvent reinterpretEvent(CallbackEvents events, Ledger ledger, InstantSource clock) {
        return new ReinterpretEvent(events, ledger, clock);
    }
}
