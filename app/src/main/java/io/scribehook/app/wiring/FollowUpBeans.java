package io.scribehook.app.wiring;

import io.micronaut.context.annotation.Factory;
import io.scribehook.domain.callback.CallbackEvents;
import io.scribehook.domain.followup.Channels;
import io.scribehook.domain.followup.DeliveryReports;
import io.scribehook.domain.followup.FollowUps;
import io.scribehook.domain.followup.Occasions;
import io.scribehook.domain.followup.OweFollowUps;
import io.scribehook.domain.followup.PerformFollowUp;
import io.scribehook.domain.followup.PreviewFollowUp;
import io.scribehook.domain.followup.RedoFollowUp;
import io.scribehook.domain.followup.ReleaseHeld;
import io.scribehook.domain.followup.ReportReader;
import io.scribehook.domain.followup.RetryFollowUp;
import io.scribehook.domain.followup.RetrySchedules;
import io.scribehook.domain.followup.SettleFollowUp;
import io.scribehook.domain.followup.Succession;
import io.scribehook.domain.followup.TakeReport;
import io.scribehook.domain.job.Jobs;
import io.scribehook.domain.job.Retention;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.provider.Providers;
import io.scribehook.domain.time.Ids;
import io.scribehook.domain.transcript.Transcripts;
import io.scribehook.domain.work.LaneWatch;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** The use cases around follow-ups, each from the ports that it needs. */
@Factory
final class FollowUpBeans {
    @Singleton
    OweFollowUps oweFollowUps(
            Channels channels, FollowUps followUps, Retention retention, Ids ids, InstantSource clock) {
        return new OweFollowUps(channels, followUps, retention, ids, clock);
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
            LaneWatch watch,
            InstantSource clock) {
        return new PerformFollowUp(followUps, channels, occasions, ledger, settling, watch, clock);
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
    TakeReport takeReport(
            List<ReportReader> readers,
            FollowUps followUps,
            DeliveryReports reports,
            Ledger ledger,
            Succession succession,
            InstantSource clock) {
        return new TakeReport(readers, followUps, reports, ledger, succession, clock);
    }

    @Singleton
    PreviewFollowUp previewFollowUp(Channels channels, Jobs jobs, Occasions occasions, Ids ids, InstantSource clock) {
        return new PreviewFollowUp(channels, jobs, occasions, ids, clock);
    }

    @Singleton
    ReleaseHeld releaseHeld(
            FollowUps followUps, Channels channels, Ledger ledger, OweFollowUps owe, InstantSource clock) {
        return new ReleaseHeld(followUps, channels, ledger, owe, clock);
    }

    @Singleton
    RetrySchedules retrySchedules(RetryConfig config) {
        return config.toDomain();
    }
}
