package io.scribehook.app.wiring;

import io.micronaut.context.annotation.Factory;
import io.scribehook.domain.callback.ApplyMeaning;
import io.scribehook.domain.callback.CallbackDialect;
import io.scribehook.domain.callback.CallbackEvents;
import io.scribehook.domain.callback.Inbox;
import io.scribehook.domain.callback.InterpretEvent;
import io.scribehook.domain.callback.MatchEvent;
import io.scribehook.domain.callback.ReinterpretEvent;
import io.scribehook.domain.followup.Channels;
import io.scribehook.domain.followup.FollowUpChannel;
import io.scribehook.domain.followup.FollowUps;
import io.scribehook.domain.followup.Occasions;
import io.scribehook.domain.followup.OweFollowUps;
import io.scribehook.domain.followup.PerformFollowUp;
import io.scribehook.domain.followup.Plan;
import io.scribehook.domain.followup.RedoFollowUp;
import io.scribehook.domain.followup.ReleaseHeld;
import io.scribehook.domain.followup.RetryFollowUp;
import io.scribehook.domain.followup.RetrySchedules;
import io.scribehook.domain.followup.SettleFollowUp;
import io.scribehook.domain.followup.Succession;
import io.scribehook.domain.job.AcceptJob;
import io.scribehook.domain.job.CancelJob;
import io.scribehook.domain.job.Deadlines;
import io.scribehook.domain.job.FetchResult;
import io.scribehook.domain.job.JobRules;
import io.scribehook.domain.job.Jobs;
import io.scribehook.domain.job.RecoverJob;
import io.scribehook.domain.job.SettleSubmission;
import io.scribehook.domain.job.SubmitJob;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.provider.CallbackUrls;
import io.scribehook.domain.provider.Providers;
import io.scribehook.domain.provider.Transcriber;
import io.scribehook.domain.source.Sources;
import io.scribehook.domain.time.Ids;
import io.scribehook.domain.transcript.Transcripts;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** The domain, put together: every use case from the ports that it needs. */
@Factory
final class DomainBeans {
    @Singleton
    Channels channels(List<FollowUpChannel> channels) {
        return new Channels(channels);
    }

    @Singleton
    Providers providers(List<CallbackDialect> dialects, List<Transcriber> transcribers) {
        return new Providers(dialects, transcribers);
    }

    @Singleton
    JobRules jobRules(Providers providers, Channels channels, @Named("usual") Plan usual) {
        return new JobRules(providers, channels, usual);
    }

    @Singleton
    Deadlines deadlines(DeadlineConfig config) {
        return config.toDomain();
    }

    @Singleton
    RetrySchedules retrySchedules(RetryConfig config) {
        return config.toDomain();
    }

    @Singleton
    OweFollowUps oweFollowUps(Channels channels, Ids ids, InstantSource clock) {
        return new OweFollowUps(channels, ids, clock);
    }

    @Singleton
    Occasions occasions(Jobs jobs, Transcripts transcripts, CallbackEvents events, Providers providers) {
        return new Occasions(jobs, transcripts, events, providers);
    }

    @Singleton
    Succession succession(FollowUps followUps, OweFollowUps owe, InstantSource clock) {
        return new Succession(followUps, owe, clock);
    }

    @Singleton
    SettleFollowUp settleFollowUp(Ledger ledger, Succession succession, RetrySchedules schedules, InstantSource clock) {
        return new SettleFollowUp(ledger, succession, schedules, clock);
    }

    @Singleton
    PerformFollowUp performFollowUp(
            FollowUps followUps,
            Channels channels,
            Occasions occasions,
            Ledger ledger,
            SettleFollowUp settling,
            InstantSource clock) {
        return new PerformFollowUp(followUps, channels, occasions, ledger, settling, clock);
    }

    @Singleton
    RetryFollowUp retryFollowUp(
            FollowUps followUps, Ledger ledger, OweFollowUps owe, Succession succession, InstantSource clock) {
        return new RetryFollowUp(followUps, ledger, owe, succession, clock);
    }

    @Singleton
    RedoFollowUp redoFollowUp(
            FollowUps followUps, Channels channels, Ledger ledger, OweFollowUps owe, Ids ids, InstantSource clock) {
        return new RedoFollowUp(followUps, channels, ledger, owe, ids, clock);
    }

    @Singleton
    ReleaseHeld releaseHeld(
            FollowUps followUps, Channels channels, Ledger ledger, OweFollowUps owe, InstantSource clock) {
        return new ReleaseHeld(followUps, channels, ledger, owe, clock);
    }

    @Singleton
    MatchEvent matchEvent(Jobs jobs, Sources sources, JobRules rules) {
        return new MatchEvent(jobs, sources, rules);
    }

    @Singleton
    ApplyMeaning applyMeaning(
            MatchEvent match, Transcripts transcripts, Sources sources, OweFollowUps owe, InstantSource clock) {
        return new ApplyMeaning(match, transcripts, sources, owe, clock);
    }

    @Singleton
    InterpretEvent interpretEvent(
            CallbackEvents events, Providers providers, ApplyMeaning apply, Ledger ledger, InstantSource clock) {
        return new InterpretEvent(events, providers, apply, ledger, clock);
    }

    @Singleton
    ReinterpretEvent reinterpretEvent(CallbackEvents events, Ledger ledger, InstantSource clock) {
        return new ReinterpretEvent(events, ledger, clock);
    }

    @Singleton
    AcceptJob acceptJob(JobRules rules, Jobs jobs, Ledger ledger, Ids ids, InstantSource clock) {
        return new AcceptJob(rules, jobs, ledger, ids, clock);
    }

    @Singleton
    CancelJob cancelJob(Jobs jobs, Ledger ledger, OweFollowUps owe) {
        return new CancelJob(jobs, ledger, owe);
    }

    @Singleton
    SettleSubmission settleSubmission(
            Jobs jobs,
            Ledger ledger,
            Inbox inbox,
            OweFollowUps owe,
            Deadlines deadlines,
            Ids ids,
            InstantSource clock) {
        return new SettleSubmission(jobs, ledger, inbox, owe, deadlines, ids, clock);
    }

    @Singleton
    SubmitJob submitJob(
            Jobs jobs,
            Ledger ledger,
            Providers providers,
            CallbackUrls urls,
            SettleSubmission settling,
            Ids ids,
            InstantSource clock) {
        return new SubmitJob(jobs, ledger, providers, urls, settling, ids, clock);
    }

    @Singleton
    FetchResult fetchResult(
            Jobs jobs,
            Ledger ledger,
            Inbox inbox,
            Providers providers,
            Deadlines deadlines,
            Ids ids,
            InstantSource clock) {
        return new FetchResult(jobs, ledger, inbox, providers, deadlines, ids, clock);
    }

    @Singleton
    RecoverJob recoverJob(
            Jobs jobs,
            Ledger ledger,
            Providers providers,
            FetchResult fetching,
            OweFollowUps owe,
            Deadlines deadlines,
            InstantSource clock) {
        return new RecoverJob(jobs, ledger, providers, fetching, owe, deadlines, clock);
    }
}
