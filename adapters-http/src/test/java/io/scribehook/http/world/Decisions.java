package io.scribehook.http.world;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.scribehook.domain.callback.AdoptEvent;
import io.scribehook.domain.callback.CallbackEvents;
import io.scribehook.domain.callback.ReinterpretEvent;
import io.scribehook.domain.fake.RecordingChannel;
import io.scribehook.domain.fake.ScriptedDialect;
import io.scribehook.domain.fake.ScriptedTranscriber;
import io.scribehook.domain.fake.SealedReportReader;
import io.scribehook.domain.followup.Channels;
import io.scribehook.domain.followup.DeliveryReports;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.FollowUps;
import io.scribehook.domain.followup.Frozen.Repetition;
import io.scribehook.domain.followup.Occasions;
import io.scribehook.domain.followup.OweFollowUps;
import io.scribehook.domain.followup.Plan;
import io.scribehook.domain.followup.PreviewFollowUp;
import io.scribehook.domain.followup.RedoFollowUp;
import io.scribehook.domain.followup.RetryFollowUp;
import io.scribehook.domain.followup.Succession;
import io.scribehook.domain.followup.TakeReport;
import io.scribehook.domain.job.AcceptJob;
import io.scribehook.domain.job.CancelJob;
import io.scribehook.domain.job.JobRules;
import io.scribehook.domain.job.Jobs;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.job.Retention;
import io.scribehook.domain.job.TurnAwayResult;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.provider.Providers;
import io.scribehook.domain.source.Sources;
import io.scribehook.domain.time.Ids;
import io.scribehook.domain.transcript.Transcripts;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** The use cases, with one provider and three channels, of which one is not set up. */
@Factory
@Requires(property = Server.WORLD)
final class Decisions {
    @Singleton
    Providers providers() {
        var deepgram = new ProviderName("deepgram");
        return new Providers(
                List.of(
                        new ScriptedDialect(deepgram),
                        new ScriptedDialect(new ProviderName("webhook")),
                        new SoreDialect()),
                List.of(new ScriptedTranscriber(deepgram)));
    }

    @Singleton
    Channels channels() {
        return new Channels(List.of(
                new RecordingChannel(new FollowUpKind("email"), Repetition.UNSAFE),
                new RecordingChannel(new FollowUpKind("callback"), Repetition.SAFE),
                new RecordingChannel(new FollowUpKind("sms"), Repetition.UNSAFE).lacking("There is no account.")));
    }

    @Singleton
    JobRules rules(Providers providers, Channels channels) {
        return new JobRules(providers, channels, Plan.NOTHING);
    }

    @Singleton
    OweFollowUps owe(Channels channels, FollowUps followUps, Ids ids, InstantSource clock) {
        return new OweFollowUps(channels, followUps, Retention.FOR_EVER, ids, clock);
    }

    @Singleton
    AcceptJob accept(JobRules rules, Jobs jobs, Ledger ledger, Ids ids, InstantSource clock) {
        return new AcceptJob(rules, jobs, ledger, ids, clock);
    }

    @Singleton
    CancelJob cancel(Jobs jobs, Ledger ledger, OweFollowUps owe) {
        return new CancelJob(jobs, ledger, owe);
    }

    @Singleton
    RetryFollowUp retry(FollowUps followUps, Ledger ledger, OweFollowUps owe, InstantSource clock) {
        return new RetryFollowUp(followUps, ledger, owe, new Succession(followUps, owe, clock), clock);
    }

    @Singleton
    RedoFollowUp redo(
            FollowUps followUps, Channels channels, Ledger ledger, OweFollowUps owe, Ids ids, InstantSource clock) {
        return new RedoFollowUp(followUps, channels, ledger, owe, ids, clock);
    }

    @Singleton
    TurnAwayResult turnAway(Jobs jobs, Ledger ledger, InstantSource clock) {
        return new TurnAwayResult(jobs, ledger, clock);
    }

    @Singleton
    AdoptEvent adopt(CallbackEvents events, Jobs jobs, Sources sources, Ledger ledger, InstantSource clock) {
        return new AdoptEvent(events, jobs, sources, ledger, clock);
    }

    @Singleton
    ReinterpretEvent reinterpret(CallbackEvents events, Ledger ledger, InstantSource clock) {
        return new ReinterpretEvent(events, ledger, clock);
    }

    @Singleton
    TakeReport takeReport(
            FollowUps followUps, DeliveryReports reports, Ledger ledger, OweFollowUps owe, InstantSource clock) {
        return new TakeReport(
                List.of(new SealedReportReader(new FollowUpKind("sms"))),
                followUps,
                reports,
                ledger,
                new Succession(followUps, owe, clock),
                clock);
    }

    @Singleton
    PreviewFollowUp preview(
            Channels channels,
            Jobs jobs,
            Transcripts transcripts,
            CallbackEvents events,
            Providers providers,
            Ids ids,
            InstantSource clock) {
        return new PreviewFollowUp(channels, jobs, new Occasions(jobs, transcripts, events, providers), ids, clock);
    }
}
