package io.scribehook.app.fakes;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.scribehook.domain.access.ApiKeys;
import io.scribehook.domain.access.AuditTrail;
import io.scribehook.domain.callback.CallbackEvents;
import io.scribehook.domain.callback.Inbox;
import io.scribehook.domain.callback.Quarantine;
import io.scribehook.domain.callback.Refuge;
import io.scribehook.domain.fake.InMemoryApiKeys;
import io.scribehook.domain.fake.InMemoryAudioStore;
import io.scribehook.domain.fake.InMemoryAuditTrail;
import io.scribehook.domain.fake.InMemoryBacklog;
import io.scribehook.domain.fake.InMemoryCallbackEvents;
import io.scribehook.domain.fake.InMemoryDailyShares;
import io.scribehook.domain.fake.InMemoryDeliveryReports;
import io.scribehook.domain.fake.InMemoryFollowUps;
import io.scribehook.domain.fake.InMemoryInbox;
import io.scribehook.domain.fake.InMemoryJobs;
import io.scribehook.domain.fake.InMemoryLanes;
import io.scribehook.domain.fake.InMemoryLedger;
import io.scribehook.domain.fake.InMemoryNewsFeed;
import io.scribehook.domain.fake.InMemoryOldRecords;
import io.scribehook.domain.fake.InMemoryOperations;
import io.scribehook.domain.fake.InMemoryOptOuts;
import io.scribehook.domain.fake.InMemoryOverview;
import io.scribehook.domain.fake.InMemoryQuarantine;
import io.scribehook.domain.fake.InMemoryRefuge;
import io.scribehook.domain.fake.InMemorySilences;
import io.scribehook.domain.fake.InMemorySources;
import io.scribehook.domain.fake.InMemoryStorage;
import io.scribehook.domain.fake.InMemoryStore;
import io.scribehook.domain.fake.InMemoryTranscripts;
import io.scribehook.domain.fake.InMemoryTranslationMemory;
import io.scribehook.domain.fake.InMemoryWorkQueue;
import io.scribehook.domain.followup.DeliveryReports;
import io.scribehook.domain.followup.FollowUps;
import io.scribehook.domain.job.AudioStore;
import io.scribehook.domain.job.Jobs;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.ledger.Storage;
import io.scribehook.domain.news.NewsFeed;
import io.scribehook.domain.operation.Operations;
import io.scribehook.domain.overview.Overview;
import io.scribehook.domain.recipient.DailyShares;
import io.scribehook.domain.recipient.OptOuts;
import io.scribehook.domain.retention.OldRecords;
import io.scribehook.domain.silence.Silences;
import io.scribehook.domain.source.Sources;
import io.scribehook.domain.transcript.Transcripts;
import io.scribehook.domain.transcript.TranslationMemory;
import io.scribehook.domain.work.Backlog;
import io.scribehook.domain.work.Lanes;
import io.scribehook.domain.work.WorkQueue;
import jakarta.inject.Singleton;

/** Stands in for every adapter of storage, where a test asks for it: no database, no file. */
@Factory
@Requires(property = "test.storage", value = "memory")
final class InMemoryAdapters {
    @Singleton
    InMemoryStore store() {
        return new InMemoryStore();
    }

    @Singleton
    @Replaces(Storage.class)
    Storage storage() {
        return new InMemoryStorage();
    }

    @Singleton
    @Replaces(Ledger.class)
    Ledger ledger(InMemoryStore store) {
        return new InMemoryLedger(store);
    }

    @Singleton
    @Replaces(WorkQueue.class)
    WorkQueue workQueue(InMemoryStore store) {
        return new InMemoryWorkQueue(store);
    }

    @Singleton
    @Replaces(Operations.class)
    Operations operations() {
        return new InMemoryOperations();
    }

    @Singleton
    @Replaces(Lanes.class)
    Lanes lanes(InMemoryStore store) {
        return new InMemoryLanes(store);
    }

    @Singleton
    @Replaces(Inbox.class)
    Inbox inbox(InMemoryStore store) {
        return new InMemoryInbox(store);
    }

    @Singleton
    @Replaces(Refuge.class)
    Refuge refuge() {
        return new InMemoryRefuge(1_000);
    }

    @Singleton
    @Replaces(Backlog.class)
    Backlog backlog(InMemoryStore store) {
        return new InMemoryBacklog(store);
    }

    @Singleton
    @Replaces(Silences.class)
    Silences silences(InMemoryStore store) {
        return new InMemorySilences(store);
    }

    @Singleton
    @Replaces(CallbackEvents.class)
    CallbackEvents callbackEvents(InMemoryStore store) {
        return new InMemoryCallbackEvents(store);
    }

    @Singleton
    @Replaces(Quarantine.class)
    Quarantine quarantine(InMemoryStore store) {
        return new InMemoryQuarantine(store);
    }

    @Singleton
    @Replaces(OldRecords.class)
    OldRecords oldRecords(InMemoryStore store) {
        return new InMemoryOldRecords(store);
    }

    @Singleton
    @Replaces(Jobs.class)
    Jobs jobs(InMemoryStore store) {
        return new InMemoryJobs(store);
    }

    @Singleton
    @Replaces(Transcripts.class)
    Transcripts transcripts(InMemoryStore store) {
        return new InMemoryTranscripts(store);
    }

    @Singleton
    @Replaces(FollowUps.class)
    FollowUps followUps(InMemoryStore store) {
        return new InMemoryFollowUps(store);
    }

    @Singleton
    @Replaces(Overview.class)
    Overview overview(InMemoryStore store) {
        return new InMemoryOverview(store);
    }

    @Singleton
    @Replaces(NewsFeed.class)
    NewsFeed news(InMemoryStore store) {
        return new InMemoryNewsFeed(store);
    }

    @Singleton
    @Replaces(Sources.class)
    Sources sources(InMemoryStore store) {
        return new InMemorySources(store);
    }

    @Singleton
    @Replaces(ApiKeys.class)
    ApiKeys apiKeys(InMemoryStore store) {
        return new InMemoryApiKeys(store);
    }

    @Singleton
    @Replaces(AuditTrail.class)
    AuditTrail auditTrail(InMemoryStore store) {
        return new InMemoryAuditTrail(store);
    }

    @Singleton
    @Replaces(AudioStore.class)
    AudioStore audioStore(InMemoryStore store) {
        return new InMemoryAudioStore(store);
    }

    @Singleton
    @Replaces(DeliveryReports.class)
    DeliveryReports deliveryReports() {
        return new InMemoryDeliveryReports();
    }

    @Singleton
    @Replaces(TranslationMemory.class)
    TranslationMemory translationMemory() {
        return new InMemoryTranslationMemory();
    }

    @Singleton
    @Replaces(OptOuts.class)
    OptOuts optOuts() {
        return new InMemoryOptOuts();
    }

    @Singleton
    @Replaces(DailyShares.class)
    DailyShares dailyShares() {
        return new InMemoryDailyShares();
    }
}
