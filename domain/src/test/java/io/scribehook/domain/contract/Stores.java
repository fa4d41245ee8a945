package io.scribehook.domain.contract;

import io.scribehook.domain.callback.CallbackEvents;
import io.scribehook.domain.callback.Inbox;
import io.scribehook.domain.followup.FollowUps;
import io.scribehook.domain.job.Jobs;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.overview.Overview;
import io.scribehook.domain.transcript.Transcripts;
import io.scribehook.domain.work.Lanes;
import io.scribehook.domain.work.WorkQueue;

/** Adapters that share one state: what one writes the others read. */
public record Stores(
        Ledger ledger,
        WorkQueue workQueue,
        Inbox inbox,
        CallbackEvents callbackEvents,
        Jobs jobs,
        Transcripts transcripts,
        FollowUps followUps,
        Overview overview,
        Lanes lanes) {}
