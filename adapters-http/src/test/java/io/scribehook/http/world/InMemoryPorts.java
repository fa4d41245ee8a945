package io.scribehook.http.world;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.scribehook.domain.access.ApiKeys;
import io.scribehook.domain.access.AuditTrail;
import io.scribehook.domain.callback.BoundQuarantine;
import io.scribehook.domain.callback.CallbackEvents;
import io.scribehook.domain.callback.Inbox;
import io.scribehook.domain.callback.Quarantine;
import io.scribehook.domain.fake.InMemoryApiKeys;
import io.scribehook.domain.fake.InMemoryAudioStore;
import io.scribehook.domain.fake.InMemoryAuditTrail;
import io.scribehook.domain.fake.InMemoryCallbackEvents;
import io.scribehook.domain.fake.InMemoryDeliveryReports;
import io.scribehook.domain.fake.InMemoryFollowUps;
import io.scribehook.domain.fake.InMemoryInbox;
import io.scribehook.domain.fake.InMemoryJobs;
import io.scribehook.domain.fake.InMemoryLanes;
import io.scribehook.domain.fake.InMemoryLedger;
import io.scribehook.domain.fake.InMemoryNewsFeed;
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
import io.scribehook.domain.fake.PlainCallbackUrls;
import io.scribehook.domain.fake.SequentialIds;
import io.scribehook.domain.fake.SettableClock;
import io.scribehook.domain.followup.DeliveryReports;
import io.scribehook.domain.followup.FollowUps;
import io.scribehook.domain.job.AudioStore;
import io.scribehook.domain.job.Jobs;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.news.NewsFeed;
import io.scribehook.domain.operation.Operations;
import io.scribehook.domain.operation.StartOperation;
import io.scribehook.domain.overview.Overview;
import io.scribehook.domain.provider.CallbackUrls;
import io.scribehook.domain.recipient.OptOuts;
import io.scribehook.domain.silence.Silences;
import io.scribehook.domain.source.Sources;
import io.scribehook.domain.time.Ids;
import io.scribehook.domain.transcript.Transcripts;
import io.scribehook.domain.work.Lanes;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Every port over one store. */
@Factory
@Requires(property = Server.WORLD)
final class InMemoryPorts {
    @Singleton
    InMemoryStore store() {
        return new InMemoryStore();
    }

    @Singleton
    @Primary
    SettableClock clock() {
        return new SettableClock();
    }

    @Singleton
    InMemoryRefuge refuge() {
        return new InMemoryRefuge(1);
    }

    @Singleton
    InMemoryStorage storage() {
        return new InMemoryStorage();
    }

    @Singleton
    @Primary
    Ids ids(InstantSource clock) {
        return new SequentialIds(clock);
    }

    @Singleton
    @Primary
    @Requires(missingProperty = Discarding.PROPERTY)
    Inbox inbox(InMemoryStore store) {
        return new InMemoryInbox(store);
    }

    @Singleton
    @Primary
    CallbackEvents events(InMemoryStore store) {
        return new InMemoryCallbackEvents(store);
    }

    @Singleton
    BoundQuarantine quarantine(InMemoryStore store, InstantSource clock) {
        return new BoundQuarantine(new InMemoryQuarantine(store), new Quarantine.Amount(2, 1_000_000), clock);
    }

    @Singleton
    @Primary
    CallbackUrls urls() {
        return new PlainCallbackUrls(null);
    }

    @Singleton
    @Primary
    Sources sources(InMemoryStore store) {
        return new InMemorySources(store);
    }

    @Singleton
    @Primary
    Jobs jobs(InMemoryStore store) {
        return new InMemoryJobs(store);
    }

    @Singleton
    @Primary
    @Requires(missingProperty = Discarding.PROPERTY)
    AudioStore audio(InMemoryStore store) {
        return new InMemoryAudioStore(store);
    }

    @Singleton
    @Primary
    Transcripts transcripts(InMemoryStore store) {
        return new InMemoryTranscripts(store);
    }

    @Singleton
    @Primary
    FollowUps followUps(InMemoryStore store) {
        return new InMemoryFollowUps(store);
    }

    @Singleton
    @Primary
    Overview overview(InMemoryStore store) {
        return new InMemoryOverview(store);
    }

    @Singleton
    @Primary
    NewsFeed news(InMemoryStore store) {
        return new InMemoryNewsFeed(store);
    }

    @Singleton
    @Primary
    Operations operations() {
        return new InMemoryOperations();
    }

    @Singleton
    @Primary
    StartOperation startOperation(
            Operations operations, Overview overview, Ledger ledger, Ids ids, InstantSource clock) {
        return new StartOperation(operations, overview, ledger, ids, clock);
    }

    @Singleton
    @Primary
    Lanes lanes(InMemoryStore store) {
        return new InMemoryLanes(store);
    }

    @Singleton
    @Primary
    Ledger ledger(InMemoryStore store) {
        return new InMemoryLedger(store);
    }

    @Singleton
    @Primary
    Silences silences(InMemoryStore store) {
        return new InMemorySilences(store);
    }

    @Singleton
    @Primary
    ApiKeys keys(InMemoryStore store) {
        return new InMemoryApiKeys(store);
    }

    @Singleton
    @Primary
    AuditTrail audit(InMemoryStore store) {
        return new InMemoryAuditTrail(store);
    }

    @Singleton
    @Primary
    DeliveryReports deliveryReports() {
        return new InMemoryDeliveryReports();
    }

    @Singleton
    @Primary
    OptOuts optOuts() {
        return new InMemoryOptOuts();
    }
}
