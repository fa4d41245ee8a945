package io.scribehook.app.wiring;

import io.micronaut.context.annotation.Factory;
import io.scribehook.domain.callback.Inbox;
import io.scribehook.domain.followup.Channels;
import io.scribehook.domain.followup.OweFollowUps;
import io.scribehook.domain.followup.Plan;
import io.scribehook.domain.job.AcceptJob;
import io.scribehook.domain.job.AudioStore;
import io.scribehook.domain.job.CancelJob;
import io.scribehook.domain.job.CleanUp;
import io.scribehook.domain.job.Deadlines;
import io.scribehook.domain.job.Fault;
import io.scribehook.domain.job.FetchResult;
import io.scribehook.domain.job.JobRules;
import io.scribehook.domain.job.Jobs;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.job.RecoverJob;
import io.scribehook.domain.job.Retention;
import io.scribehook.domain.job.SettleSubmission;
import io.scribehook.domain.job.SubmitJob;
import io.scribehook.domain.job.TurnAwayResult;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.provider.CallbackUrls;
import io.scribehook.domain.provider.Providers;
import io.scribehook.domain.provider.Transcriber;
import io.scribehook.domain.time.Ids;
import io.scribehook.domain.work.LaneWatch;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The use cases around jobs, each from the ports that it needs. */
@Factory
final class JobBeans {
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
            LaneWatch watch,
            Ids ids,
            InstantSource clock) {
        return new SubmitJob(jobs, ledger, providers, urls, settling, watch, ids, clock);
    }

    @Singleton
    FetchResult fetchResult(
            Jobs jobs,
            Ledger ledger,
            Inbox inbox,
            Providers providers,
            Deadlines deadlines,
            LaneWatch watch,
            Ids ids,
            InstantSource clock) {
        return new FetchResult(jobs, ledger, inbox, providers, deadlines, watch, ids, clock);
    }

    @Singleton
    RecoverJob recoverJob(
            Jobs jobs,
            Ledger ledger,
            Providers providers,
            FetchResult fetching,
            OweFollowUps owe,
            Deadlines deadlines,
            Ids ids,
            InstantSource clock) {
        return new RecoverJob(jobs, ledger, providers, fetching, owe, deadlines, ids, clock);
    }

    @Singleton
    TurnAwayResult turnAwayResult(Jobs jobs, Ledger ledger, InstantSource clock) {
        return new TurnAwayResult(jobs, ledger, clock);
    }

    @Singleton
    CleanUp cleanUp(
            Jobs jobs, AudioStore store, Providers providers, Retention retention, Ledger ledger, InstantSource clock) {
        return new CleanUp(jobs, store, providers, retention, ledger, clock);
    }

    @Singleton
    Retention retention(AudioRetentionConfig config) {
        return config.toDomain();
    }

    @Singleton
    Deadlines deadlines(DeadlineConfig config, Providers providers) {
        var intervals = new HashMap<ProviderName, Duration>();
        for (Transcriber one : providers.transcribers())
            one.interval().ifPresent(interval -> intervals.put(one.provider(), interval));
        return config.toDomain(intervals);
    }

    /** A usual plan that no channel can carry out is a fault of the configuration. */
    @Singleton
    JobRules jobRules(Providers providers, Channels channels, @Named("usual") Plan usual) {
        var rules = new JobRules(providers, channels, usual);
        List<Fault> faults = rules.faults(usual);
        if (!faults.isEmpty())
            throw new IllegalArgumentException(faults.stream()
                    .map(fault -> fault.pointer().replaceFirst("^/follow_ups", "scribehook.follow-ups") + ": "
                            + fault.detail())
                    .collect(Collectors.joining(" ")));
        return rules;
    }
}
